import { mount } from "svelte";
import App from "./App.svelte";
import { app } from "./lib/state/app.svelte";
import { clear_when_idle, leave_quickly } from "./lib/state/leaving";
import { watch_presence } from "./lib/state/presence";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");
mount(App, { target });
watch_presence(window, leave_quickly, clear_when_idle);
void app.open();
