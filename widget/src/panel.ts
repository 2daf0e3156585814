// <careers-chat-panel>: the conversation; loaded when it is opened for the first time.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { paperView, type Handlers } from "./answer";
import { Api } from "./api";
import { Chat } from "./chat";
import { Drawing } from "./drawing";
import * as files from "./files";
import { footView } from "./foot";
import * as icons from "./icons";
import { logView } from "./log";
import type { Memory } from "./memory";
import { menuView, type Sure } from "./menu";
import { panelStyles } from "./panel-styles";
import { Scrolling } from "./scrolling";
import { goAmongTools } from "./tools";
import { transcript } from "./transcript";
import { answerText, lastSummary, type Turn } from "./turn";
import { PanelWindow } from "./window";
import { languageOf, say, type Language } from "./words";

const SLOW = 5000; // milliseconds after which waiting is remarked on
const SPOKEN = 5000; // milliseconds for which an announcement stands

const byTouch = () => matchMedia("(pointer: coarse)").matches;
export class CareersChatPanel extends LitElement {
  static styles = panelStyles;
  static properties = {
    shown: { type: Boolean },
    occupation: {},
    language: {},
    server: {},
    kept: { attribute: false },
    visit: { attribute: false },
    view: { state: true },
  };

  declare shown: boolean;
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
  private readonly window = new PanelWindow(() => this.renderRoot as ShadowRoot);
  private live = false;
  private spoken: Turn[] = [];
  private silence?: ReturnType<typeof setTimeout>;
  /** The first turn that came while the panel was closed. */
  private unseen?: Turn;
  private readonly drawing = new Drawing(() => {
    this.refresh();
    return this.updateComplete;
  });
  private readonly scrolling = new Scrolling((what) => this.find(what));
  private menu = false;
  private sure: Sure = "";
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
      (fresh) => this.changed(fresh),
      () => this.news?.postMessage("changed"),
      this.visit,
    );
    if ("BroadcastChannel" in window) {
      this.news = new BroadcastChannel(`careers-chat:${this.server}`);
      this.news.onmessage = () => void this.chat.catchUp();
    }
    this.window.attach();
    addEventListener("online", this.backOnline);
    addEventListener("pagehide", this.left);
    addEventListener("pointerdown", this.pressedOutside, true);
    visualViewport?.addEventListener("resize", this.fit);
    void this.begin();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.news?.close();
    this.window.detach();
    removeEventListener("online", this.backOnline);
    removeEventListener("pagehide", this.left);
    removeEventListener("pointerdown", this.pressedOutside, true);
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

  private readonly backOnline = (): void => void this.chat.resume();

  /** Remember where the focus was, for when the page is loaded again. */
  private readonly left = (): void => {
    const inside = this.shown && this.matches(":focus-within");
    this.visit.set("focus", inside ? (this.window.byKey ? "key" : "pointer") : null);
  };

  private readonly pressedOutside = (event: Event): void => {
    const path = event.composedPath();
    if (!this.menu || [".menu", ".more"].some((each) => path.includes(this.find(each) as EventTarget))) return;
    this.menu = false;
    this.sure = "";
    this.refresh();
  };

  /** Keep the panel above the keyboard of a phone. */
  private readonly fit = (): void => {
    const seen = visualViewport;
    if (seen) this.style.setProperty("--_seen", `${Math.round(seen.height)}px`);
  };

  private async begin(): Promise<void> {
    await this.chat.load();
    await this.updateComplete;
    this.scrolling.reveal(this.chat.turns.at(-1)?.turn);
    // Only what comes from now on is news.
    requestAnimationFrame(() => {
      this.live = true;
      this.refresh();
      void this.chat.resume();
    });
  }

  private changed(fresh: Turn[]): void {
    const { nearEnd } = this.scrolling;
    this.drawing.count(this.chat.turns.length);
    this.refresh();
    if (!fresh.length) {
      const { waiting, outgoing } = this.chat;
      if (waiting || (outgoing && nearEnd)) void this.updateComplete.then(() => this.scrolling.down());
      return;
    }
    if (this.shown) this.announce(fresh);
    else {
      this.unseen ??= fresh[0];
      this.dispatchEvent(new CustomEvent("news", { detail: fresh.length }));
    }
    const mine = this.afterwards === "answer" && this.lost;
    this.afterwards = "stay";
    void this.updateComplete.then(() => {
      const turn = this.chat.turns.at(-1);
      if (mine && turn) this.focusOn(`#turn-${turn.turn}`);
      if (nearEnd) return this.scrolling.reveal(turn?.turn);
      this.fresh = this.shown;
      this.refresh();
    });
  }

  /** Whether the focus is where nothing can be done any more: what was pressed is gone. */
  private get lost(): boolean {
    const at = (this.renderRoot as ShadowRoot).activeElement;
    return !at || at.matches(".bubble, h2, .replies *");
  }

  /** Say what came, its words alone. */
  private announce(turns: Turn[]): void {
    clearTimeout(this.silence);
    this.spoken = turns;
    this.silence = setTimeout(() => {
      this.spoken = [];
      this.refresh();
    }, SPOKEN);
  }

  private focusOn(what: string): void {
    this.find(what)?.focus({ preventScroll: true });
  }

  private readonly scrolled = (): void => {
    if (!this.fresh || !this.scrolling.atEnd) return;
    this.fresh = false;
    this.refresh();
  };

  /** Put the focus where a visitor who opened the panel goes on. */
  async enter(byKey: boolean): Promise<void> {
    await this.updateComplete;
    this.window.byKey = byKey;
    this.focusOn(byTouch() ? "h2" : "#text");
    this.window.ringOf(this.find("#text")); // it may have had the focus before
  }

  private hide(): void {
    this.window.close();
    this.dispatchEvent(new CustomEvent("hide"));
  }

  private readonly key = (event: KeyboardEvent): void => {
    this.window.goRound(event, this.find(".language"), this.find(".send"));
    goAmongTools(this.renderRoot, event);
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    this.escape();
  };

  /** The back button of a phone asks for it as well. */
  private readonly cancelled = (event: Event): void => {
    event.preventDefault();
    this.escape();
  };

  private escape(): void {
    if (this.menu) this.toggleMenu();
    else if (this.asking) this.stopAsking();
    else this.hide();
  }

  private readonly toggleMenu = (): void => {
    this.menu = !this.menu;
    this.sure = "";
    this.refresh();
    void this.updateComplete.then(() => this.focusOn(this.menu ? ".menu button" : ".more"));
  };

  private readonly switchLanguage = (): void => {
    this.language = this.speech === "cy" ? "en" : "cy";
    this.kept.set("language", this.language);
    this.dispatchEvent(new CustomEvent("language", { detail: this.language }));
  };

  /** Tell something that is over in a moment, to the eye and the ear. */
  private tell(key: string): void {
    this.told = this.word(key);
    this.refresh();
  }

  private readonly submit = (text: string): void => {
    this.deliver(() => this.chat.ask(text), "stay");
  };

  private deliver(send: () => Promise<void>, afterwards: "answer" | "stay"): void {
    if (this.chat.waiting) return;
    this.told = "";
    this.error = "";
    this.asking = 0;
    this.afterwards = afterwards;
    this.slow = false;
    const timer = setTimeout(() => {
      this.slow = true;
      this.refresh();
    }, SLOW);
    void send().finally(() => clearTimeout(timer));
    if (afterwards === "answer") void this.updateComplete.then(() => this.holdFocus());
  }

  /** What was pressed is gone: the focus goes to what it said. */
  private holdFocus(): void {
    const said = this.renderRoot.querySelectorAll<HTMLElement>(".bubble");
    if (this.lost) said[said.length - 1]?.focus({ preventScroll: true });
  }

  private stopAsking(): void {
    const turn = this.asking;
    this.asking = 0;
    this.refresh();
    void this.updateComplete.then(() => this.focusOn(`#turn-${turn}`));
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

  private async act(): Promise<void> {
    if (this.sure === "start") void this.chat.startAgain();
    else this.tell((await this.chat.remove()) ? "deleted" : "delete_failed");
    this.menu = false;
    this.sure = "";
    this.refresh();
    await this.updateComplete;
    this.focusOn(byTouch() ? "h2" : "#text");
  }

  private showSummary(turn: number): void {
    this.toggleMenu();
    void this.updateComplete.then(() => {
      const groups = this.renderRoot.querySelectorAll<HTMLElement>(`#turn-${turn} .takeaway`);
      const group = groups[groups.length - 1];
      group?.scrollIntoView({ block: "center" });
      group?.focus({ preventScroll: true });
    });
  }

  private menuView(): TemplateResult {
    const found = lastSummary(this.chat.turns);
    return menuView({
      sure: this.sure,
      word: (key) => this.word(key),
      summary: found !== undefined,
      close: this.toggleMenu,
      ask: (what) => {
        this.sure = what;
        this.refresh();
        void this.updateComplete.then(() => this.focusOn(".menu button"));
      },
      showSummary: () => this.showSummary(found!.turn),
      download: () => files.download(`${this.word("log")}.txt`, transcript(this.chat.turns, this.speech)),
      act: () => void this.act(),
    });
  }

  private logView(): TemplateResult {
    return logView({
      chat: this.chat,
      language: this.speech,
      from: this.drawing.from,
      asking: this.asking,
      on: this.handlers,
      ask: (text) => this.deliver(() => this.chat.ask(text), "answer"),
      switchLanguage: this.switchLanguage,
      scrolled: this.scrolled,
    });
  }

  private footView(): TemplateResult {
    return footView({
      chat: this.chat,
      language: this.speech,
      slow: this.slow,
      told: this.told,
      error: this.error,
      fresh: this.fresh,
      visit: this.visit,
      mistake: (error, told) => {
        if (error === this.error && told === this.told) return;
        this.error = error;
        this.told = told;
        this.refresh();
      },
      submit: this.submit,
      retry: () => this.deliver(() => this.chat.retry(), "answer"),
      drop: () => {
        void this.chat.drop();
        this.focusOn("#text");
      },
      load: () => {
        this.focusOn(".log");
        void this.chat.resume();
      },
      showFresh: () => {
        const last = this.chat.turns.at(-1);
        this.scrolling.reveal(last?.turn);
        this.fresh = false;
        this.focusOn(`#turn-${last?.turn}`);
        this.refresh();
      },
    });
  }

  protected firstUpdated(): void {
    this.fit();
    const box = this.find<HTMLTextAreaElement>("#text");
    if (box) box.value = this.visit.get("draft") ?? "";
  }

  protected updated(changes: PropertyValues): void {
    if (!changes.has("shown")) return;
    if (!this.shown) return this.window.close();
    this.window.open();
    if (this.unseen) this.scrolling.reveal(this.unseen.turn);
    this.unseen = undefined;
    const focus = this.visit.get("focus");
    this.visit.set("focus", null);
    const free = this.window.modal || document.activeElement === document.body;
    if (free && (focus || this.window.modal)) void this.enter(focus !== "pointer");
  }

  protected render(): TemplateResult {
    const other = this.speech === "cy" ? "en" : "cy";
    return html`<div class="root" lang=${this.speech}>
      <dialog class="panel" aria-labelledby="title" @keydown=${this.key} @cancel=${this.cancelled} @focusin=${this.window.ring}>
        <header>
          <h2 id="title" tabindex="-1">${this.word("title")}</h2>
          <button class="language" type="button" lang=${other} @click=${this.switchLanguage}>${this.word("other_language")}</button>
          <button class="more" type="button" aria-label=${this.word("menu")} aria-expanded=${this.menu ? "true" : "false"}
            @click=${this.toggleMenu}>${icons.dots}</button>
          <button type="button" aria-label=${this.word("close")} @click=${() => this.hide()}>${icons.cross}</button>
        </header>
        ${this.menu ? this.menuView() : nothing} ${this.logView()} ${this.footView()}
        <div class="hidden" role="log" aria-label=${this.word("log")} aria-live=${this.live ? "polite" : "off"}>
          ${this.spoken.map(({ reply }) => html`<p lang=${reply.language}>${answerText(reply)} ${reply.notice?.text}</p>`)}
        </div>
      </dialog></div>`;
  }
}

if (!customElements.get("careers-chat-panel")) customElements.define("careers-chat-panel", CareersChatPanel);
