// <careers-chat>: the launcher. What it opens is loaded when it is needed.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { speech } from "./icons-launcher";
import { languageOf } from "./language";
import { launcherStyles } from "./launcher-styles";
import { loadPanel } from "./loading";
import { Memory } from "./memory";
import type { CareersChatPanel } from "./panel";
import words from "virtual:words?open,region,failed,new_answers";

const OWN_ORIGIN = new URL(import.meta.url).origin;

export class CareersChat extends LitElement {
  static styles = launcherStyles;
  static properties = {
    occupation: {},
    language: {},
    server: {},
    open: { type: Boolean, reflect: true },
    loaded: { state: true },
    broken: { state: true },
    news: { state: true },
  };

  declare occupation: string | null;
  declare language: string | null;
  declare server: string | null;
  declare open: boolean;
  declare private loaded: boolean;
  declare private broken: boolean;
  /** How many answers came while the panel was closed. */
  declare private news: number;

  private kept!: Memory;
  private visit!: Memory;
  private address = "";

  constructor() {
    super();
    this.open = this.loaded = this.broken = false;
    this.news = 0;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.address = new URL(this.server || OWN_ORIGIN, location.href).href.replace(/\/$/, "");
    const prefix = `careers-chat:${this.address}:`;
    this.kept = new Memory(prefix, () => localStorage);
    this.visit = new Memory(prefix, () => sessionStorage);
    this.language = this.kept.get("language") ?? this.language ?? document.documentElement.lang;
    const before = this.visit.get("open");
    if (before === null ? this.open : before === "1") void this.load();
    else {
      this.open = false;
      // What was asked on the page before goes on, and its answer is told.
      if (this.visit.get("unsent")) void this.load(false);
    }
  }

  private async load(open = true): Promise<void> {
    try {
      await loadPanel();
      this.loaded = true;
      this.open ||= open;
      this.broken = false;
    } catch {
      this.open = false;
      this.broken = open;
    }
  }

  private get panel(): CareersChatPanel | null {
    return this.renderRoot.querySelector("careers-chat-panel");
  }

  private async show(event: MouseEvent): Promise<void> {
    await this.load();
    if (!this.open) return;
    this.news = 0;
    this.visit.set("open", "1");
    await this.updateComplete;
    await this.panel?.enter(!event.detail); // a click by a key counts none
    this.tell("careers-chat-open");
  }

  private async hide(): Promise<void> {
    this.open = false;
    this.visit.set("open", "0");
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(".launcher")?.focus();
    this.tell("careers-chat-close");
  }

  private tell(event: string): void {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true }));
  }

  private word(key: string): string {
    return words[key][languageOf(this.language) === "cy" ? 1 : 0].replace("{count}", String(this.news));
  }

  protected render(): TemplateResult {
    const switched = (event: CustomEvent<string>) => (this.language = event.detail);
    const came = (event: CustomEvent<number>) => (this.news += event.detail);
    const news = this.news ? this.word("new_answers") : nothing;
    return html`<section class="root" lang=${languageOf(this.language)} aria-label=${this.word("region")}>
      ${this.loaded
        ? html`<careers-chat-panel .shown=${this.open} .occupation=${this.occupation} .language=${this.language ?? ""} .server=${this.address}
            .kept=${this.kept} .visit=${this.visit} @hide=${() => this.hide()} @language=${switched} @news=${came}></careers-chat-panel>`
        : nothing}
      <p class="hidden" role="status">${news}</p>
      ${this.open && this.loaded
        ? nothing
        : html`<button class="launcher" type="button" aria-haspopup="dialog" aria-expanded="false"
            @click=${this.show} @pointerenter=${() => void loadPanel().catch(() => {})}>
            ${speech}<span>${this.word("open")}</span>${this.news ? html`<span class="news">${news}</span>` : nothing}</button>
            ${this.broken ? html`<p class="trouble" role="alert">${this.word("failed")}</p>` : nothing}`}
    </section>`;
  }
}

if (!customElements.get("careers-chat")) customElements.define("careers-chat", CareersChat);
