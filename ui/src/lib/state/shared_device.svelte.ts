// A device of a workplace, not of a person: who saves, and the own cases opened with a PIN. The page holds both only
// while the person stands there; the app forgets with it.
import type { Draft, Member, OpenedCases, OwnIncident } from "../generated/types";
import { call } from "../platform";
import { app } from "./app.svelte";
import { forgets_who_was_here, type Screen } from "./screens";

/** In whose name the next record is saved. */
interface Signature {
  member: Member;
  pin: string;
}

/** As long as the app gives a draft to whoever stands there. */
const AT_HAND_MS = 10 * 60_000;

class SharedDevice {
  /** Who saves; null is without a name. */
  signature = $state.raw<Signature | null>(null);
  /** Initials are being chosen: until they are, nothing can be saved, least of all without a name by mistake. */
  choosing = $state(false);
  opened = $state.raw<OpenedCases | null>(null);

  get is_shared(): boolean {
    return app.session !== null && app.session.person === null && app.session.unit !== null;
  }

  nameless(): void {
    this.signature = null;
    this.choosing = false;
    app.failure = null;
  }

  choose(): void {
    this.signature = null;
    this.choosing = true;
  }

  async members(): Promise<Member[] | null> {
    const list = await app.refresh(() => call("list_members", {}));
    return list?.members ?? null;
  }

  async sign(member: Member, pin: string): Promise<boolean> {
    const known = await app.attempt(() => call("check_pin", { person_id: member.person_id, pin }));
    if (known) this.#signs(known, pin);
    return known !== null;
  }

  /** Joins; from then on it is the new member who saves. */
  async join(code: string, pin: string): Promise<boolean> {
    const member = await app.attempt(() => call("join", { code, pin }));
    if (member) this.#signs(member, pin);
    return member !== null;
  }

  async open(member: Member, pin: string): Promise<boolean> {
    const opened = await app.attempt(() => call("open_cases", { person_id: member.person_id, pin }));
    // Whoever asked may have left meanwhile.
    if (opened && app.screen === "mine") this.opened = opened;
    else if (opened) void this.#put_away();
    return opened !== null;
  }

  /** Takes over how far the opened cases have come. */
  async follow(): Promise<void> {
    if (!this.opened) return;
    const list = await app.refresh(() => call("list_incidents", { offset: 0 }));
    // Too long untouched: the app has put them away.
    if (list && this.opened)
      this.opened = list.total > 0 ? { ...this.opened, incidents: list.incidents } : null;
  }

  amended(incident: OwnIncident): void {
    if (!this.opened) return;
    const incidents = this.opened.incidents.map((known) =>
      known.incident_id === incident.incident_id ? incident : known,
    );
    this.opened = { ...this.opened, incidents };
  }

  async close(): Promise<void> {
    this.opened = null;
    await this.#put_away();
  }

  /** Called whenever the screen changes. */
  moved_to(screen: Screen): void {
    if (!this.is_shared || !forgets_who_was_here(screen)) return;
    this.signature = null;
    this.choosing = false;
    void this.close();
  }

  /** Whether whoever stands there may go on with it; on a person's own device always. */
  at_hand(draft: Draft, now: Date): boolean {
    return !this.is_shared || now.getTime() - new Date(draft.updated_at).getTime() < AT_HAND_MS;
  }

  #signs(member: Member, pin: string): void {
    this.signature = { member, pin };
    this.choosing = false;
  }

  async #put_away(): Promise<void> {
    const sending = await app.refresh(() => call("put_away", {}));
    if (sending) app.heard(sending);
  }
}

export const shared_device = new SharedDevice();
