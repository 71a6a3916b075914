import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { locales } from "./vite/locales.ts";

export default defineConfig({
  plugins: [locales(), svelte()],
  // The locales and pictograms lie beside this folder, because the Rust side reads the same files.
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  // The window's content security policy allows files of our own only: nothing is inlined.
  build: { assetsInlineLimit: 0, reportCompressedSize: false },
  test: { include: ["src/**/*.test.ts"] },
});
