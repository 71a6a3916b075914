// Which files of ours a file brings along, read from its imports. What is loaded on demand is not brought along.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const IMPORT = /^\s*(?:import|export)\s[^;]*?from\s+"(\.[^"]+)"|^\s*import\s+"(\.[^"]+)"/gm;

export function imported_from(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [...seen];
  seen.add(file);
  if (!/\.(svelte|ts)$/.test(file)) return [...seen];
  for (const [, from, alone] of readFileSync(file, "utf8").matchAll(IMPORT)) {
    const found = resolve(join(dirname(file), from ?? alone ?? ""));
    if (found) imported_from(found, seen);
  }
  return [...seen];
}

function resolve(path: string): string | undefined {
  return [path, `${path}.ts`, `${path}/index.ts`].find((name) => /\.\w+$/.test(name) && existsSync(name));
}
