// Who sees to something, in words: what they are, or their initials.
import type { Owner } from "../generated/types";
import { t } from "./index.svelte";

export function owner_text(owner: Owner): string {
  return "role" in owner ? t(`owner.${owner.role}`) : owner.initials;
}
