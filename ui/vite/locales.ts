import type { Plugin } from "vite";
import { parse } from "yaml";

export type FlatTexts = Record<string, string>;

/** Turns a file of `locales/` (rust-i18n reads the same ones) into one flat record of key and text. */
export function locales(): Plugin {
  return {
    name: "vaern-locales",
    enforce: "pre",
    transform(source, id) {
      if (!/\/locales\/(office\/)?[a-z-]+\.yml$/.test(id)) return null;
      return { code: `export default ${JSON.stringify(flatten(source))};`, map: null };
    },
  };
}

export function flatten(source: string): FlatTexts {
  const { _version, ...tree } = parse(source) as Record<string, unknown>;
  if (_version !== 1) throw new Error("a locale file must begin with _version: 1");
  const texts: FlatTexts = {};
  collect(tree, "", texts);
  return texts;
}

function collect(node: object, prefix: string, texts: FlatTexts): void {
  for (const [name, value] of Object.entries(node)) {
    const key = prefix + name;
    if (typeof value === "string") texts[key] = value;
    else if (typeof value === "object" && value !== null) collect(value, `${key}.`, texts);
    else throw new Error(`${key} is not a quoted text`);
  }
}
