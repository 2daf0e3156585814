// The conversation: what was said, what is on its way, and what went wrong.

import { Api, Failure } from "./api";
import type { Memory } from "./memory";
import { Outbox, type Outgoing } from "./outbox";
import type { QuickReply, Turn } from "./turn";

const TOKEN = "token";
const EARLIER = "earlier"; // tokens of conversations that were left and can still be deleted
const BUSY_TRIES = 6;
const PENDING = 1; // seconds until an answer that is under way is asked for again
const FIRST_PAUSE = 2; // seconds until a server that didn't answer is asked again; then longer
const LONGEST_PAUSE = 30;

/** Whether a refusal means that the conversation is over. */
export const isGone = (failure: Failure): boolean =>
  ["no_session", "session_expired", "ended"].includes(failure.code);

interface Status {
  characters: number;
  notice?: Record<string, string>;
}

export interface Page {
  language: string;
  occupation: string | null;
}

/** Something has changed, and these turns are new to the visitor. */
export type Changed = (fresh: Turn[]) => void;

const pause = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000));

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
}

export class Chat {
  turns: Turn[] = [];
  closed: Record<string, string> | null = null;
  /** Why the chat, or what was said in it before, can't be shown; it is tried again by itself. */
  trouble: Failure | null = null;
  /** How many characters a message may have. */
  longest = 500;

  private readonly outbox: Outbox;
  private token: string | null;
  /** Whether all turns that there are have been read. */
  private whole = false;
  private sending = false;
  /** Turns that the visitor hasn't been told of; those of other tabs count after this one. */
  private readonly fresh: Turn[] = [];
  private freshAfter = Infinity;
  private patience = FIRST_PAUSE;
  private again?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly api: Api,
    private readonly memory: Memory,
    private readonly page: () => Page,
    private readonly changed: Changed,
    private readonly tellOthers: () => void = () => {},
    visit: Memory = memory,
  ) {
    this.outbox = new Outbox(visit);
    this.token = memory.get(TOKEN);
  }

  /** The messages that have no answer yet, in their order. */
  get unsent(): readonly Outgoing[] {
    return this.outbox.all;
  }

  /** The message that is on its way, or failed to be. */
  get outgoing(): Outgoing | null {
    return this.outbox.first;
  }

  get waiting(): boolean {
    return this.outgoing !== null && !this.outgoing.failure;
  }

  /** Whether something was said before that hasn't been read yet. */
  get incomplete(): boolean {
    return !this.whole && this.memory.get(TOKEN) !== null;
  }

  /** Ask whether the chat is open, and fetch what was said since; later again if that fails. */
  async load(): Promise<void> {
    clearTimeout(this.again);
    const found = await Promise.all([this.look(), this.fetch()]);
    this.trouble = found.find((each) => each !== null) ?? null;
    if (this.trouble) this.again = setTimeout(() => void this.resume(), this.patience * 1000);
    this.patience = this.trouble ? Math.min(2 * this.patience, LONGEST_PAUSE) : FIRST_PAUSE;
    this.tell();
  }

  private tell(): void {
    this.changed(this.fresh.splice(0));
  }

  private async look(): Promise<Failure | null> {
    try {
      const status = await this.api.call<Status>("GET", "/status", null);
      this.closed = status.notice ?? null;
      this.longest = status.characters;
    } catch (error) {
      // Somebody new needs to know nothing else, until a message can't be sent.
      if (this.incomplete || (error as Failure).code === "foreign_origin") return error as Failure;
    }
    return null;
  }

  private async fetch(): Promise<Failure | null> {
    const token = this.memory.get(TOKEN);
    if (!token) {
      this.turns = [];
      return null;
    }
    const last = this.whole ? (this.turns.at(-1)?.turn ?? 0) : 0;
    try {
      const path = `/conversation?after=${last}`;
      const found = await this.api.call<{ pending: boolean; turns: Turn[] }>("GET", path, token);
      if (token !== this.memory.get(TOKEN)) return null;
      for (const turn of found.turns) this.add(turn);
      this.whole = true;
      // Asked before the page was loaded, or in another tab.
      if (found.pending && !this.waiting) setTimeout(() => void this.catchUp(), PENDING * 1000);
    } catch (error) {
      if (!isGone(error as Failure)) return error as Failure;
      this.forget();
    }
    return null;
  }

  /** Another tab has changed the conversation. */
  async catchUp(): Promise<void> {
    if (this.token !== this.memory.get(TOKEN)) this.leave();
    this.token = this.memory.get(TOKEN);
    this.freshAfter = this.turns.at(-1)?.turn ?? 0;
    await this.load();
    this.freshAfter = Infinity;
  }

  /** Go on where something failed, or the page was left: what is missing, and what wasn't sent. */
  async resume(): Promise<void> {
    if (this.trouble) await this.load();
    const failure = this.outgoing?.failure;
    if (!this.trouble && (!failure || failure.code === "offline")) await this.pump();
  }

  private add(turn: Turn): void {
    const asked = this.outbox.remove(turn.id);
    if (this.turns.some((each) => each.turn === turn.turn)) return;
    this.turns.push(turn);
    if (asked || turn.turn > this.freshAfter) this.fresh.push(turn);
    if (turn.turn < (this.turns.at(-2)?.turn ?? 0)) this.turns.sort((a, b) => a.turn - b.turn);
  }

  ask(text: string): Promise<void> {
    return this.send({ id: newId(), text });
  }

  press(reply: QuickReply): Promise<void> {
    return this.send({ id: newId(), text: reply.title, reply: reply.id });
  }

  /** Send after what couldn't be sent before, which is tried again first. */
  private async send(message: Outgoing): Promise<void> {
    if (this.waiting) return;
    this.outbox.add(message);
    await this.retry();
  }

  /** Send what failed again: with the same id, so that it counts once. */
  async retry(): Promise<void> {
    const failure = this.outgoing?.failure;
    if (failure && isGone(failure)) {
      this.forget();
      this.outbox.asWords();
    }
    await this.pump();
  }

  /** Give up the message that couldn't be sent, and go on with the next. */
  async drop(): Promise<void> {
    if (!this.outgoing?.failure) return;
    this.outbox.remove(this.outgoing.id);
    this.changed([]);
    await this.pump();
  }

  /** Send one message after the other, until all are answered or one fails. */
  private async pump(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      for (let next = this.outgoing; next; next = this.outgoing) {
        delete next.failure;
        this.changed([]);
        if (!(await this.sent(next))) break;
      }
    } finally {
      this.sending = false;
    }
  }

  private async sent(message: Outgoing): Promise<boolean> {
    try {
      const turn = await this.deliver(message);
      // Meanwhile the visitor may have started again, or deleted everything.
      if (!this.unsent.includes(message)) return true;
      const last = this.turns.at(-1)?.turn;
      if (last !== undefined && turn.turn > last + 1) this.whole = false;
      this.add(turn);
      this.closed = null;
      if (!this.whole) await this.load();
      this.tell();
      this.tellOthers();
      return true;
    } catch (error) {
      const failure = error as Failure;
      message.failure = failure;
      if (failure.code === "closed") this.closed = failure.notice ?? {};
      this.changed([]);
      return false;
    }
  }

  private async deliver(message: Outgoing): Promise<Turn> {
    const { id, text, reply } = message;
    const { language, occupation } = this.page();
    const body = { id, language, ...(occupation ? { occupation } : {}), ...(reply ? { reply } : { text }) };
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.api.call<Turn>("POST", "/messages", await this.session(), body);
      } catch (error) {
        if ((error as Failure).code !== "busy" || tries >= BUSY_TRIES) throw error;
        await pause(1);
      }
    }
  }

  private async session(): Promise<string> {
    const known = this.memory.get(TOKEN);
    if (known) return known;
    const started = await this.api.call<{ token: string }>("POST", "/conversations", null, {});
    this.memory.set(TOKEN, started.token);
    this.token = started.token;
    this.whole = true;
    return started.token;
  }

  /** Leave the conversation; what was said in it can still be deleted. */
  private forget(): void {
    const token = this.memory.get(TOKEN);
    if (token) this.keep([...this.earlier.filter((each) => each !== token), token]);
    this.memory.set(TOKEN, null);
    this.token = null;
    this.leave();
  }

  private leave(): void {
    this.turns = [];
    this.whole = false;
    this.trouble = null;
  }

  private get earlier(): string[] {
    return this.memory.get(EARLIER)?.split(" ") ?? [];
  }

  private keep(tokens: string[]): void {
    this.memory.set(EARLIER, tokens.join(" ") || null);
  }

  /** Start a new conversation; the old one takes no more messages. */
  async startAgain(): Promise<void> {
    const token = this.memory.get(TOKEN);
    this.forget();
    this.outbox.clear();
    this.changed([]);
    this.tellOthers();
    if (token) await this.api.call("POST", "/conversation/end", token, {}).catch(() => {});
  }

  /** Delete the conversation and those before it on the server; false if one could not be. */
  async remove(): Promise<boolean> {
    const token = this.memory.get(TOKEN);
    const all = [...this.earlier, ...(token ? [token] : [])];
    for (const [index, each] of all.entries()) {
      try {
        await this.api.call("DELETE", "/conversation", each);
      } catch (error) {
        if ((error as Failure).code === "no_session") continue;
        this.keep(all.slice(index).filter((left) => left !== token));
        return false;
      }
    }
    this.forget();
    this.keep([]);
    this.outbox.clear();
    this.changed([]);
    this.tellOthers();
    return true;
  }

  /** Say whether an answer helped; false if that could not be kept. */
  async rate(turn: Turn, helpful: boolean, reason = ""): Promise<boolean> {
    const body = { turn: turn.turn, helpful, ...(reason ? { reason } : {}) };
    try {
      await this.api.call("POST", "/feedback", this.memory.get(TOKEN), body);
    } catch {
      return false;
    }
    turn.feedback = { helpful };
    this.changed([]);
    return true;
  }
}
