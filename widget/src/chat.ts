// The conversation: what was said, what is on its way, and what went wrong.

import { Api, Failure } from "./api";
import type { Memory } from "./memory";
import type { QuickReply, Turn } from "./turn";

const TOKEN = "token";
const EARLIER = "earlier"; // tokens of conversations that were left and can still be deleted
const BUSY_TRIES = 6;
const PENDING = 1; // seconds until an answer that is under way is asked for again

/** Whether a refusal means that the conversation is over. */
export const isGone = (failure: Failure): boolean =>
  ["no_session", "session_expired", "ended"].includes(failure.code);

/** A message that has no answer yet. */
export interface Outgoing {
  id: string;
  text: string;
  reply?: string;
  failure?: Failure;
}

interface Status {
  characters: number;
  notice?: Record<string, string>;
}

export interface Page {
  language: string;
  occupation: string | null;
}

const pause = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000));

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
}

export class Chat {
  turns: Turn[] = [];
  outgoing: Outgoing | null = null;
  closed: Record<string, string> | null = null;
  /** How many characters a message may have. */
  longest = 500;

  constructor(
    private readonly api: Api,
    private readonly memory: Memory,
    private readonly page: () => Page,
    private readonly changed: (what: "turn" | "other") => void,
    private readonly tellOthers: () => void = () => {},
  ) {}

  get waiting(): boolean {
    return this.outgoing !== null && !this.outgoing.failure;
  }

  /** Ask whether the chat is open, and fetch what was said since. */
  async load(): Promise<void> {
    try {
      const status = await this.api.call<Status>("GET", "/status", null);
      this.closed = status.notice ?? null;
      this.longest = status.characters;
      await this.fetch();
    } catch (error) {
      if (isGone(error as Failure)) this.forget();
    }
    this.changed("other");
  }

  private async fetch(): Promise<void> {
    const token = this.memory.get(TOKEN);
    if (!token) {
      this.turns = [];
      return;
    }
    const last = this.turns.at(-1)?.turn ?? 0;
    const path = `/conversation?after=${last}`;
    const found = await this.api.call<{ pending: boolean; turns: Turn[] }>("GET", path, token);
    for (const turn of found.turns) this.add(turn);
    // Asked before the page was loaded, or in another tab.
    if (found.pending && !this.waiting) setTimeout(() => void this.catchUp(), PENDING * 1000);
  }

  /** Another tab has changed the conversation. */
  async catchUp(): Promise<void> {
    const before = this.turns.length;
    if (this.token !== this.memory.get(TOKEN)) this.turns = [];
    this.token = this.memory.get(TOKEN);
    await this.load();
    if (this.turns.length > before) this.changed("turn");
  }

  private token: string | null = null;

  private add(turn: Turn): void {
    if (!this.turns.some((each) => each.turn === turn.turn)) this.turns.push(turn);
    this.turns.sort((a, b) => a.turn - b.turn);
    if (this.outgoing?.id === turn.id) this.outgoing = null;
  }

  ask(text: string): Promise<void> {
    return this.send({ id: newId(), text });
  }

  press(reply: QuickReply): Promise<void> {
    return this.send({ id: newId(), text: reply.title, reply: reply.id });
  }

  /** Send what failed again: with the same id, so that it counts once. */
  async retry(): Promise<void> {
    const failed = this.outgoing;
    if (!failed?.failure) return;
    if (isGone(failed.failure)) {
      this.forget();
      delete failed.reply; // a quick reply of a conversation that is gone is just its words
    }
    await this.send({ id: failed.id, text: failed.text, reply: failed.reply });
  }

  private async send(message: Outgoing): Promise<void> {
    if (this.waiting) return;
    this.outgoing = message;
    this.changed("other");
    try {
      this.add(await this.deliver(message));
      this.closed = null;
      this.changed("turn");
      this.tellOthers();
    } catch (error) {
      const failure = error as Failure;
      message.failure = failure;
      if (failure.code === "closed") this.closed = failure.notice ?? {};
      this.changed("other");
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
    return started.token;
  }

  /** Leave the conversation; what was said in it can still be deleted. */
  private forget(): void {
    const token = this.memory.get(TOKEN);
    if (token) this.keep([...this.earlier.filter((each) => each !== token), token]);
    this.memory.set(TOKEN, null);
    this.token = null;
    this.turns = [];
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
    this.outgoing = null;
    this.changed("other");
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
    this.outgoing = null;
    this.changed("other");
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
    this.changed("other");
    return true;
  }
}
