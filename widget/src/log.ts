// The conversation as it is read: the greeting, what was said, and what is still to be sent.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { answerView, type Handlers } from "./answer";
import type { Chat } from "./chat";
import type { Language } from "./language";
import { say } from "./words";

const EXAMPLES = ["pay", "entry", "check"];
const NEAR = 6; // turns at the end that are laid out whether they are seen or not
const PART = 10; // turns that are laid out together, or left until they are seen

export interface Log {
  chat: Chat;
  language: Language;
  /** The first turn that is drawn already. */
  from: number;
  /** The turn whose reason is asked for; 0 for none. */
  asking: number;
  on: Handlers;
  ask(text: string): void;
  switchLanguage(): void;
  scrolled(): void;
}

function questionView(text: string, language: Language, unsent = false): TemplateResult {
  return html`<div class="you"><h3 class="bubble" tabindex="-1"><span class="hidden">${say(language, "you")}: </span>${text}</h3>
    ${unsent ? html`<p class="name">${say(language, "unsent")}</p>` : nothing}</div>`;
}

function greetingView({ chat, language, ask, switchLanguage }: Log): TemplateResult {
  const other = language === "cy" ? "en" : "cy";
  const begun = chat.turns.length || chat.outgoing || chat.closed || chat.incomplete || chat.trouble;
  return html`<div class="bot"><h3 class="name">${say(language, "bot")}</h3>
    <div class="card"><p>${say(language, "greeting")}</p><p>${say(language, "languages")}</p><p>${say(language, "privacy")}</p></div>
    ${begun
      ? nothing
      : html`<p class="name replies">${say(language, "examples")}</p>
          <div class="row">
            ${EXAMPLES.map((each) => {
              const question = say(language, `example_${each}`);
              return html`<button class="pill" type="button" @click=${() => ask(question)}>${question}</button>`;
            })}
            <button class="pill" type="button" lang=${other} @click=${switchLanguage}>${say(language, "other_language")}</button>
          </div>`}
  </div>`;
}

function turnView(log: Log, index: number): unknown {
  const { chat, language, on } = log;
  const { turns, outgoing } = chat;
  const turn = turns[index]!;
  const last = index === turns.length - 1;
  const view = { language, last, latest: last && !outgoing, asking: log.asking === turn.turn, on };
  const drawn = index >= log.from;
  // Whatever changes how it looks; all others are left as they are.
  const depends = [turn, drawn, language, view.last, view.latest, view.asking, turn.feedback];
  return guard(depends, () => html`<div class="turn">
    ${drawn ? [questionView(turn.said.text, language), answerView(turn, view)] : nothing}</div>`);
}

function partView(log: Log, start: number): TemplateResult {
  const { turns } = log.chat;
  const far = start + PART <= turns.length - NEAR;
  const those = turns.slice(start, start + PART).map((_, at) => turnView(log, start + at));
  return html`<div class=${far ? "part far" : "part"}>${those}</div>`;
}

function turnsView(log: Log): TemplateResult[] {
  const parts = Math.ceil(log.chat.turns.length / PART);
  return Array.from({ length: parts }, (_, at) => partView(log, at * PART));
}

export function logView(log: Log): TemplateResult {
  const { chat, language } = log;
  const stuck = chat.outgoing?.failure !== undefined;
  return html`<section class="log" tabindex="0" aria-label=${say(language, "log")} @scroll=${log.scrolled}>
    ${greetingView(log)} ${turnsView(log)}
    ${chat.unsent.map((each) => questionView(each.text, language, stuck))}
  </section>`;
}
