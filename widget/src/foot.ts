// Below the conversation: what is going on, what went wrong, and where to write.

import { html, nothing, type TemplateResult } from "lit";
import type { Failure } from "./api";
import { isGone, type Chat } from "./chat";
import type { Memory } from "./memory";
import { say, type Language } from "./words";

const FEW = 50; // characters that are left when it is told how many
const UNCOUNTED = 10_000; // characters beyond which it doesn't matter how many there are
const COMPOSING = 229; // the key code while an input method has the word, also where nothing else says so
const KNOWN = ["offline", "timeout", "too_many", "too_long", "closed", "foreign_origin"];

export interface Foot {
  chat: Chat;
  language: Language;
  slow: boolean;
  told: string;
  error: string;
  /** Whether there are new messages further down. */
  fresh: boolean;
  visit: Memory;
  mistake(error: string, told: string): void;
  submit(text: string): void;
  retry(): void;
  drop(): void;
  load(): void;
  showFresh(): void;
}

const segments = "Segmenter" in Intl ? new Intl.Segmenter() : null;

/** How many characters a person sees in a text. */
function count(text: string): number {
  if (text.length > UNCOUNTED) return text.length;
  return [...(segments?.segment(text) ?? text)].length;
}

function reason(failure: Failure, language: Language): string {
  if (isGone(failure)) return say(language, "expired");
  // A browser knows that it has no network, but not why nobody answers.
  if (failure.code === "offline" && navigator.onLine) return say(language, "unreachable");
  return say(language, KNOWN.includes(failure.code) ? failure.code : "failed", { count: failure.wait });
}

const pill = (text: string, act: () => void) => html`<button class="pill" type="button" @click=${act}>${text}</button>`;

function unsentView(failure: Failure, { language, retry, drop }: Foot): TemplateResult {
  return html`<div class="bad" role="alert"><span>${say(language, "not_sent")} ${reason(failure, language)}</span>
    <span class="row">${pill(say(language, "retry"), retry)}
      <button class="change" type="button" @click=${drop}>${say(language, "unsend")}</button></span></div>`;
}

function troubleView(failure: Failure, { chat, language, load }: Foot): TemplateResult {
  const missing = chat.incomplete ? say(language, "history_missing") : nothing;
  return html`<div class="bad" role="alert"><span>${reason(failure, language)} ${missing}</span>${pill(say(language, "retry"), load)}</div>`;
}

function boxView(foot: Foot): TemplateResult {
  const { chat, language, error, visit } = foot;
  const typed = (event: InputEvent) => {
    const { value } = event.target as HTMLTextAreaElement;
    visit.set("draft", value || null);
    // Nothing has more characters than code units.
    const left = value.length + FEW <= chat.longest ? FEW : chat.longest - count(value.trim());
    const hint = left < FEW && left >= 0 ? say(language, "left", { count: left }) : "";
    foot.mistake(left < 0 ? say(language, "too_long", { count: -left }) : "", hint);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const box = (event.currentTarget as HTMLElement).closest("form")!.querySelector("textarea")!;
    const text = box.value.trim();
    const excess = count(text) - chat.longest;
    if (chat.waiting) return;
    if (!text || excess > 0) {
      foot.mistake(text ? say(language, "too_long", { count: excess }) : say(language, "empty"), "");
      box.focus();
      return;
    }
    box.value = "";
    visit.set("draft", null);
    foot.submit(text);
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    if (!event.isComposing && event.keyCode !== COMPOSING) submit(event);
  };
  return html`<form @submit=${submit} novalidate>
    <label for="text">${say(language, "message")}</label>
    <div class="field">
      <textarea id="text" rows="1" autocomplete="off" enterkeyhint="send"
        aria-invalid=${error ? "true" : "false"} aria-describedby=${error ? "error" : nothing}
        @input=${typed} @keydown=${enter}></textarea>
      <button class="send" aria-disabled=${chat.waiting ? "true" : "false"}>${say(language, "send")}</button>
    </div>
  </form>`;
}

export function footView(foot: Foot): TemplateResult {
  const { chat, language, slow, told, error, fresh } = foot;
  const { waiting, outgoing, closed, trouble } = chat;
  const status = waiting
    ? html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${say(language, slow ? "slow" : "typing")}`
    : told;
  return html`<div class="foot">
    ${fresh ? html`<button class="pill fresh" type="button" @click=${foot.showFresh}>${say(language, "new_messages")}</button>` : nothing}
    ${closed ? html`<p class="notice" role="alert">${closed[language] || say(language, "closed")}</p>` : nothing}
    <div class="state" role="status">${status}</div>
    ${trouble && !outgoing?.failure ? troubleView(trouble, foot) : nothing}
    ${outgoing?.failure ? unsentView(outgoing.failure, foot) : nothing}
    ${error ? html`<p class="bad" id="error" role="alert">${error}</p>` : nothing}
    ${boxView(foot)}</div>`;
}
