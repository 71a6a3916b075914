// A failure's code and arguments as words.
import type { Failure } from "../generated/types";
import { has_text, language, t } from "./index.svelte";
import { locale } from "./languages";

export function failure_text({ code, args }: Failure): string {
  const key = `failure.${code}`;
  // A newer server may know a code this app does not.
  if (!has_text(key)) return t("failure.unexpected");
  const known = args.kinds === undefined ? args : { ...args, kinds: kinds_text(args.kinds) };
  return t(key, { ...MISSING, ...known });
}

/** A failure told without its arguments is still told. */
const MISSING = { detail: "–", kinds: "–", left: "–", limit: "–", minutes: "–", status: "–" };

/** "cpr,email" as "et CPR-nummer og en e-mail". */
function kinds_text(kinds: string): string {
  const words = kinds.split(/[\s,]+/).map((kind) => {
    const key = `guard.${kind}`;
    return has_text(key) ? t(key) : kind;
  });
  return new Intl.ListFormat(locale(language())).format(words);
}
