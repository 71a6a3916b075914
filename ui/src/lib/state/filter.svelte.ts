// What the leader's pages show: one filter for all of them, kept by the app on this device.
import type { Filter, FilterView, UnitChoice } from "../generated/types";
import { call } from "../platform";
import { app } from "./app.svelte";

export const nothing_filtered: Filter = { unit_id: null, months: null, act: null };

class LeaderFilter {
  /** The filter and what it can be; null until it is read. */
  view = $state.raw<FilterView | null>(null);
  /** The workplaces to choose from, as a page last told them. */
  units = $state.raw<UnitChoice[]>([]);

  get chosen(): Filter {
    return this.view?.filter ?? nothing_filtered;
  }

  async read(): Promise<void> {
    this.#take(await app.refresh(() => call("read_filter", {})));
  }

  async choose(part: Partial<Filter>): Promise<void> {
    const filter = { ...this.chosen, ...part };
    this.#take(await app.attempt(() => call("choose_filter", { filter })));
  }

  clear(): Promise<void> {
    return this.choose(nothing_filtered);
  }

  /** The same again moves nothing: each move reads the page anew. */
  #take(view: FilterView | null): void {
    if (view && JSON.stringify(view) !== JSON.stringify(this.view)) this.view = view;
  }
}

export const leader_filter = new LeaderFilter();
