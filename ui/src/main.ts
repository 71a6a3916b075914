import { mount } from "svelte";
import App from "./App.svelte";
import { watch_tile_keys } from "./lib/keys/watch";
import { watch_holding } from "./lib/reading/holding";
import { app } from "./lib/state/app.svelte";
import { clear_when_idle, leave_quickly } from "./lib/state/leaving";
import { watch_presence } from "./lib/state/presence";
import { reader } from "./lib/state/reader.svelte";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");
mount(App, { target });
reader.each_text = watch_presence(window, {
  leave: leave_quickly,
  idle: clear_when_idle,
  unseen: () => reader.off(),
});
watch_holding(window, { is_on: () => reader.on, read: (said) => void reader.read(said) });
watch_tile_keys(window);
void app.open();
