// Whether something was done about the person's own incidents that they have not read.
import { call } from "../platform";
import { app } from "./app.svelte";

class Heard {
  unread = $state.raw<string[]>([]);

  async read(): Promise<void> {
    const heard = await app.refresh(() => call("read_heard", {}));
    if (heard) this.unread = heard.unread;
  }
}

export const heard = new Heard();
