// The menu of the panel, and what it asks before it acts.

import { html, nothing, type TemplateResult } from "lit";

/** What is being asked: nothing yet, or whether the visitor is sure. */
export type Sure = "" | "start" | "delete";

export interface Menu {
  sure: Sure;
  word(key: string): string;
  /** Whether there is a summary to take away. */
  summary: boolean;
  close(): void;
  ask(what: Sure): void;
  showSummary(): void;
  download(): void;
  /** Do what the visitor is sure of. */
  act(): void;
}

export function menuView(menu: Menu): TemplateResult {
  if (menu.sure) {
    const { sure } = menu;
    return html`<div class="menu" role="alertdialog" aria-labelledby="sure">
      <p class="sure" id="sure">${menu.word(`${sure}_sure`)}</p>
      <div class="row"><button class="pill" type="button" @click=${menu.close}>${menu.word(`${sure}_no`)}</button>
      <button class="pill" type="button" @click=${menu.act}>${menu.word(`${sure}_yes`)}</button></div></div>`;
  }
  const item = (key: string, act: () => void) =>
    html`<li><button type="button" @click=${act}>${menu.word(key)}</button></li>`;
  return html`<div class="menu"><ul>
    ${menu.summary ? item("summary", menu.showSummary) : nothing}
    ${item("start_again", () => menu.ask("start"))}
    ${item("download", menu.download)}
    ${item("delete", () => menu.ask("delete"))}</ul></div>`;
}
