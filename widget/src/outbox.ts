// Messages that have no answer yet, in their order; they outlive the page, but not the tab.

import type { Failure } from "./api";
import type { Memory } from "./memory";

const KEY = "unsent";

/** A message that has no answer yet. */
export interface Outgoing {
  id: string;
  text: string;
  reply?: string;
  failure?: Failure;
}

export class Outbox {
  private readonly waiting: Outgoing[];

  constructor(private readonly memory: Memory) {
    this.waiting = read(memory.get(KEY));
  }

  get all(): readonly Outgoing[] {
    return this.waiting;
  }

  /** The message whose turn it is. */
  get first(): Outgoing | null {
    return this.waiting[0] ?? null;
  }

  add(message: Outgoing): void {
    this.waiting.push(message);
    this.keep();
  }

  /** Take a message out: it has its answer, or isn't wanted any more; false if it wasn't in. */
  remove(id: string): boolean {
    const at = this.waiting.findIndex((each) => each.id === id);
    if (at < 0) return false;
    this.waiting.splice(at, 1);
    this.keep();
    return true;
  }

  clear(): void {
    this.waiting.length = 0;
    this.keep();
  }

  /** What was to be pressed in a conversation that is gone is just its words. */
  asWords(): void {
    for (const each of this.waiting) delete each.reply;
    this.keep();
  }

  private keep(): void {
    const kept = this.waiting.map(({ id, text, reply }) => ({ id, text, reply }));
    this.memory.set(KEY, kept.length ? JSON.stringify(kept) : null);
  }
}

function read(kept: string | null): Outgoing[] {
  try {
    const found: unknown = JSON.parse(kept ?? "[]");
    return Array.isArray(found) ? found.filter((each) => typeof each?.id === "string" && typeof each.text === "string") : [];
  } catch {
    return [];
  }
}
