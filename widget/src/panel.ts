// <careers-chat-panel>: the conversation; loaded when it is opened for the first time.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { answerView, paperView, type Handlers } from "./answer";
import { Api, type Failure } from "./api";
import { Chat, isGone } from "./chat";
import * as files from "./files";
import * as icons from "./icons";
import type { Memory } from "./memory";
import { panelStyles } from "./panel-styles";
import { answerText, lastSummary, type Turn } from "./turn";
import { languageOf, say, type Language } from "./words";

const SLOW = 5000; // milliseconds after which waiting is remarked on
const EXAMPLES = ["example_pay", "example_entry", "example_check"];

/** How many characters a person sees in a text. */
function count(text: string): number {
  if (!("Segmenter" in Intl)) return [...text].length;
  return [...new Intl.Segmenter().segment(text)].length;
}

const byTouch = () => matchMedia("(pointer: coarse)").matches;

export class CareersChatPanel extends LitElement {
  static styles = panelStyles;
  static properties = {
    occupation: {},
    language: {},
    server: {},
    kept: { attribute: false },
    visit: { attribute: false },
    view: { state: true },
  };

  declare occupation: string | null;
  declare language: string;
  declare server: string;
  /** What the browser remembers for good, and for this visit. */
  declare kept: Memory;
  declare visit: Memory;
  /** Counts changes that Lit can't see by itself. */
  declare private view: number;

  private chat!: Chat;
  private news?: BroadcastChannel;
  private live = false;
  private menu = false;
  private sure: "" | "start" | "delete" = "";
  private asking = 0;
  private error = "";
  private told = "";
  private fresh = false;
  private slow = false;
  private afterwards: "answer" | "stay" = "stay";

  constructor() {
    super();
    this.view = 0;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.chat = new Chat(
      new Api(this.server),
      this.kept,
      () => ({ language: this.speech, occupation: this.occupation || null }),
      (what) => this.changed(what),
      () => this.news?.postMessage("changed"),
    );
    if ("BroadcastChannel" in window) {
      this.news = new BroadcastChannel(`careers-chat:${this.server}`);
      this.news.onmessage = () => void this.chat.catchUp();
    }
    addEventListener("online", this.backOnline);
    visualViewport?.addEventListener("resize", this.fit);
    void this.begin();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.news?.close();
    removeEventListener("online", this.backOnline);
    visualViewport?.removeEventListener("resize", this.fit);
  }

  private get speech(): Language {
    return languageOf(this.language);
  }

  private word(key: string, values?: Record<string, unknown>): string {
    return say(this.speech, key, values);
  }

  private find<T extends HTMLElement>(what: string): T | null {
    return this.renderRoot.querySelector<T>(what);
  }

  private refresh(): void {
    this.view += 1;
  }

  private readonly backOnline = (): void => {
    if (this.chat.outgoing?.failure?.code === "offline") void this.chat.retry();
  };

  /** Keep the panel above the keyboard of a phone. */
  private readonly fit = (): void => {
    const seen = visualViewport;
    if (seen) this.style.setProperty("--_seen", `${Math.round(seen.height)}px`);
  };

  private async begin(): Promise<void> {
    await this.chat.load();
    await this.updateComplete;
    this.reveal(this.chat.turns.at(-1));
    // Only what comes from now on is news.
    requestAnimationFrame(() => {
      this.live = true;
      this.refresh();
    });
  }

  private changed(what: "turn" | "other"): void {
    const log = this.find(".log");
    const atEnd = !log || log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    this.refresh();
    if (what !== "turn") {
      if (this.chat.waiting) void this.updateComplete.then(() => this.scrollDown());
      return;
    }
    const mine = this.afterwards;
    this.afterwards = "stay";
    void this.updateComplete.then(() => {
      const turn = this.chat.turns.at(-1);
      if (atEnd) this.reveal(turn);
      else this.fresh = true;
      if (mine === "answer" && turn) this.focusOn(`[data-turn="${turn.turn}"]`);
      this.refresh();
    });
  }

  private focusOn(what: string): void {
    this.find(what)?.focus({ preventScroll: true });
  }

  private scrollDown(): void {
    const log = this.find(".log");
    if (log) log.scrollTop = log.scrollHeight;
  }

  /** Show where an answer starts, with the question if there is room. */
  private reveal(turn?: Turn): void {
    const log = this.find(".log");
    const answer = turn && this.find(`[data-turn="${turn.turn}"]`);
    if (!log || !answer) return;
    const question = answer.previousElementSibling as HTMLElement | null;
    const start = question && question.offsetHeight < 80 ? question : answer;
    log.scrollTop = start.offsetTop - log.offsetTop - 12;
  }

  private readonly scrolled = (): void => {
    const log = this.find(".log");
    if (this.fresh && log && log.scrollHeight - log.scrollTop - log.clientHeight < 40) {
      this.fresh = false;
      this.refresh();
    }
  };

  /** Put the focus where a visitor who opened the panel goes on. */
  async enter(): Promise<void> {
    await this.updateComplete;
    this.focusOn(byTouch() ? "h2" : "#text");
  }

  private hide(): void {
    this.dispatchEvent(new CustomEvent("hide"));
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    if (this.menu) this.toggleMenu();
    else if (this.asking) this.stopAsking();
    else this.hide();
  };

  private toggleMenu(): void {
    this.menu = !this.menu;
    this.sure = "";
    this.refresh();
    void this.updateComplete.then(() => this.focusOn(this.menu ? ".menu button" : ".more"));
  }

  private switchLanguage(): void {
    this.language = this.speech === "cy" ? "en" : "cy";
    this.kept.set("language", this.language);
    this.dispatchEvent(new CustomEvent("language", { detail: this.language }));
  }

  /** Tell something that is over in a moment, to the eye and the ear. */
  private tell(key: string): void {
    this.told = this.word(key);
    this.refresh();
  }

  private submit(event?: Event): void {
    event?.preventDefault();
    const box = this.find<HTMLTextAreaElement>("#text")!;
    const text = box.value.trim();
    const excess = count(text) - this.chat.longest;
    if (this.chat.waiting) return;
    if (!text || excess > 0) {
      this.error = text ? this.word("too_long", { count: excess }) : this.word("empty");
      box.focus();
      this.refresh();
      return;
    }
    box.value = "";
    this.visit.set("draft", null);
    this.error = "";
    this.deliver(() => this.chat.ask(text), "stay");
  }

  private deliver(send: () => Promise<void>, afterwards: "answer" | "stay"): void {
    if (this.chat.waiting) return;
    this.told = "";
    this.asking = 0;
    this.afterwards = afterwards;
    this.slow = false;
    const timer = setTimeout(() => {
      this.slow = true;
      this.refresh();
    }, SLOW);
    void send().finally(() => clearTimeout(timer));
  }

  private stopAsking(): void {
    const turn = this.asking;
    this.asking = 0;
    this.refresh();
    void this.updateComplete.then(() => this.focusOn(`[data-turn="${turn}"]`));
  }

  private readonly handlers: Handlers = {
    press: (reply) => this.deliver(() => this.chat.press(reply), "answer"),
    copy: (text) => void files.copy(text).then((done) => this.tell(done ? "copied" : "copy_failed")),
    share: (text) => void navigator.share({ text }).catch(() => {}),
    print: (summary) => files.print(summary.title, paperView(summary, this.speech)),
    save: (text) => files.download(`${this.word("summary")}.txt`, text),
    rate: (turn, helpful) => {
      this.asking = helpful ? 0 : turn.turn;
      void this.chat.rate(turn, helpful).then((done) => {
        this.tell(done ? "thanks" : "failed");
        if (!helpful) void this.updateComplete.then(() => this.focusOn("#why"));
      });
    },
    reason: (turn, text) => {
      void this.chat.rate(turn, false, text).then((done) => this.tell(done ? "thanks" : "failed"));
      this.stopAsking();
    },
  };

  private transcript(): string {
    const said = this.chat.turns.map(
      (turn) => `${this.word("you")}: ${turn.said.text}\n\n${this.word("bot")}: ${answerText(turn.reply)}\n`,
    );
    return [this.word("title"), "", ...said].join("\n");
  }

  private startAgain(): void {
    this.toggleMenu();
    void this.chat.startAgain();
    void this.updateComplete.then(() => this.focusOn(byTouch() ? "h2" : "#text"));
  }

  private async deleteAll(): Promise<void> {
    const gone = await this.chat.remove();
    this.menu = false;
    this.sure = "";
    this.tell(gone ? "deleted" : "delete_failed");
    await this.updateComplete;
    this.focusOn(byTouch() ? "h2" : "#text");
  }

  private menuView(): TemplateResult {
    const item = (key: string, act: () => void) =>
      html`<li><button type="button" @click=${act}>${this.word(key)}</button></li>`;
    const ask = (what: "start" | "delete") => () => {
      this.sure = what;
      this.refresh();
      void this.updateComplete.then(() => this.focusOn(".menu button"));
    };
    const sure = (what: string, no: string, yes: string, act: () => void) =>
      html`<div class="menu" role="alertdialog" aria-labelledby="sure">
        <p class="sure" id="sure">${what}</p>
        <div class="row"><button class="pill" type="button" @click=${() => this.toggleMenu()}>${no}</button>
        <button class="pill" type="button" @click=${act}>${yes}</button></div></div>`;
    if (this.sure === "start")
      return sure(this.word("start_sure"), this.word("start_no"), this.word("start_yes"), () => this.startAgain());
    if (this.sure === "delete")
      return sure(this.word("delete_sure"), this.word("delete_no"), this.word("delete_yes"), () => void this.deleteAll());
    const found = lastSummary(this.chat.turns);
    return html`<div class="menu"><ul>
      ${found
        ? item("summary", () => {
            this.toggleMenu();
            void this.updateComplete.then(() => this.showSummary(found.turn));
          })
        : nothing}
      ${item("start_again", ask("start"))}
      ${item("download", () => files.download(`${this.word("log")}.txt`, this.transcript()))}
      ${item("delete", ask("delete"))}</ul></div>`;
  }

  private showSummary(turn: number): void {
    const groups = this.renderRoot.querySelectorAll<HTMLElement>(`[data-turn="${turn}"] .takeaway`);
    const group = groups[groups.length - 1];
    group?.scrollIntoView({ block: "center" });
    group?.focus({ preventScroll: true });
  }

  private greetingView(): TemplateResult {
    const other = this.speech === "cy" ? "en" : "cy";
    const examples = EXAMPLES.map((key) => this.word(key));
    return html`<div class="bot"><p class="name">${this.word("bot")}</p>
      <div class="card"><p>${this.word("greeting")}</p><p>${this.word("languages")}</p><p>${this.word("privacy")}</p></div>
      ${this.chat.turns.length || this.chat.outgoing || this.chat.closed
        ? nothing
        : html`<p class="name replies">${this.word("examples")}</p>
            <div class="row">
              ${examples.map(
                (text) => html`<button class="pill" type="button" lang="en"
                  @click=${() => this.deliver(() => this.chat.ask(text), "answer")}>${text}</button>`,
              )}
              <button class="pill" type="button" lang=${other} @click=${() => this.switchLanguage()}>${this.word("other_language")}</button>
            </div>`}
    </div>`;
  }

  private questionView(text: string): TemplateResult {
    return html`<div class="you"><span class="hidden">${this.word("you")}: </span><div class="bubble">${text}</div></div>`;
  }

  private logView(): TemplateResult {
    const { turns, outgoing } = this.chat;
    const last = turns.at(-1);
    return html`<div class="log" role="log" tabindex="0" aria-label=${this.word("log")}
      aria-live=${this.live ? "polite" : "off"} @scroll=${this.scrolled}>
      ${this.greetingView()}
      ${turns.map((turn) => [
        this.questionView(turn.said.text),
        answerView(turn, {
          language: this.speech,
          latest: turn === last && !outgoing,
          asking: this.asking === turn.turn,
          on: this.handlers,
        }),
      ])}
      ${outgoing ? this.questionView(outgoing.text) : nothing}
    </div>`;
  }

  private failureView(failure: Failure): TemplateResult {
    const known = ["offline", "timeout", "too_many", "too_long", "closed"];
    const key = isGone(failure) ? "expired" : known.includes(failure.code) ? failure.code : "failed";
    const why = this.word(key, { count: failure.wait });
    return html`<div class="bad" role="alert"><span>${this.word("not_sent")} ${why}</span>
      <button class="pill" type="button" @click=${() => this.deliver(() => this.chat.retry(), "answer")}>${this.word("retry")}</button></div>`;
  }

  private footView(): TemplateResult {
    const { waiting, outgoing, closed } = this.chat;
    const status = waiting
      ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${this.word(this.slow ? "slow" : "typing")}`
      : this.told;
    const typed = (event: InputEvent) => {
      const { value } = event.target as HTMLTextAreaElement;
      this.visit.set("draft", value || null);
      const left = this.chat.longest - count(value.trim());
      const hint = left < 50 && left >= 0 ? this.word("left", { count: left }) : "";
      if (this.error || hint !== this.told) {
        this.error = left < 0 ? this.word("too_long", { count: -left }) : "";
        this.told = hint;
        this.refresh();
      }
    };
    const enter = (event: KeyboardEvent) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.submit(event);
    };
    return html`<div class="foot">
      ${this.fresh
        ? html`<button class="pill fresh" type="button" @click=${() => {
            this.reveal(this.chat.turns.at(-1));
            this.fresh = false;
            this.focusOn(`[data-turn="${this.chat.turns.at(-1)?.turn}"]`);
            this.refresh();
          }}>${this.word("new_messages")}</button>`
        : nothing}
      ${closed ? html`<p class="notice" role="alert">${closed[this.speech] || this.word("closed")}</p>` : nothing}
      <div class="state" role="status">${status}</div>
      ${outgoing?.failure ? this.failureView(outgoing.failure) : nothing}
      ${this.error ? html`<p class="bad" id="error" role="alert">${this.error}</p>` : nothing}
      <form @submit=${this.submit} novalidate>
        <label for="text">${this.word("message")}</label>
        <div class="field">
          <textarea id="text" rows="1" autocomplete="off" enterkeyhint="send"
            aria-invalid=${this.error ? "true" : "false"} aria-describedby=${this.error ? "error" : nothing}
            @input=${typed} @keydown=${enter}></textarea>
          <button class="send" aria-disabled=${waiting ? "true" : "false"}>${this.word("send")}</button>
        </div>
      </form></div>`;
  }

  private panelView(): TemplateResult {
    const other = this.speech === "cy" ? "en" : "cy";
    return html`<div class="panel" role="dialog" aria-labelledby="title" @keydown=${this.key}>
      <header>
        <h2 id="title" tabindex="-1">${this.word("title")}</h2>
        <button class="language" type="button" lang=${other} @click=${this.switchLanguage}>${this.word("other_language")}</button>
        <button class="more" type="button" aria-label=${this.word("menu")} aria-expanded=${this.menu ? "true" : "false"}
          @click=${() => this.toggleMenu()}>${icons.dots}</button>
        <button type="button" aria-label=${this.word("close")} @click=${() => this.hide()}>${icons.cross}</button>
      </header>
      ${this.menu ? this.menuView() : nothing} ${this.logView()} ${this.footView()}
    </div>`;
  }

  protected firstUpdated(): void {
    this.fit();
    const box = this.find<HTMLTextAreaElement>("#text");
    if (box) box.value = this.visit.get("draft") ?? "";
  }

  protected render(): TemplateResult {
    return html`<div class="root" lang=${this.speech}>${this.panelView()}</div>`;
  }
}

if (!customElements.get("careers-chat-panel")) customElements.define("careers-chat-panel", CareersChatPanel);
