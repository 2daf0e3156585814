// <careers-chat>: the launcher. What it opens is loaded when it is needed.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { speech } from "./icons-launcher";
import { languageOf } from "./language";
import { launcherStyles } from "./launcher-styles";
import { Memory } from "./memory";
import type { CareersChatPanel } from "./panel";
import words from "virtual:words?open,region,failed";

const OWN_ORIGIN = new URL(import.meta.url).origin;
const loadPanel = () => import("./panel");

export class CareersChat extends LitElement {
  static styles = launcherStyles;
  static properties = {
    occupation: {},
    language: {},
    server: {},
    open: { type: Boolean, reflect: true },
    loaded: { state: true },
    broken: { state: true },
  };

  declare occupation: string | null;
  declare language: string | null;
  declare server: string | null;
  declare open: boolean;
  declare private loaded: boolean;
  declare private broken: boolean;

  private kept!: Memory;
  private visit!: Memory;
  private address = "";

  constructor() {
    super();
    this.open = this.loaded = this.broken = false;
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
    else this.open = false;
  }

  private async load(): Promise<void> {
    try {
      await loadPanel();
      this.loaded = this.open = true;
      this.broken = false;
    } catch {
      this.open = false;
      this.broken = true;
    }
  }

  private get panel(): CareersChatPanel | null {
    return this.renderRoot.querySelector("careers-chat-panel");
  }

  private async show(): Promise<void> {
    await this.load();
    if (!this.open) return;
    this.visit.set("open", "1");
    await this.updateComplete;
    await this.panel?.enter();
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
    return words[key][languageOf(this.language) === "cy" ? 1 : 0];
  }

  protected render(): TemplateResult {
    const switched = (event: CustomEvent<string>) => (this.language = event.detail);
    return html`<section class="root" lang=${languageOf(this.language)} aria-label=${this.word("region")}>
      ${this.loaded
        ? html`<careers-chat-panel ?hidden=${!this.open} .occupation=${this.occupation} .language=${this.language ?? ""} .server=${this.address}
            .kept=${this.kept} .visit=${this.visit} @hide=${() => this.hide()} @language=${switched}></careers-chat-panel>`
        : nothing}
      ${this.open && this.loaded
        ? nothing
        : html`<button class="launcher" type="button" aria-haspopup="dialog" aria-expanded="false"
            @click=${() => this.show()} @pointerenter=${() => void loadPanel().catch(() => {})}>
            ${speech}<span>${this.word("open")}</span></button>
            ${this.broken ? html`<p class="trouble" role="alert">${this.word("failed")}</p>` : nothing}`}
    </section>`;
  }
}

if (!customElements.get("careers-chat")) customElements.define("careers-chat", CareersChat);
