// How an answer of the bot looks.

import { html, nothing, type TemplateResult } from "lit";
import * as icons from "./icons";
import { answerText, safeLink, type Block, type Message, type QuickReply, type Reply, type Span, type Turn } from "./turn";
import { say, type Language } from "./words";

/** What pressing something in an answer does. */
export interface Handlers {
  press(reply: QuickReply): void;
  copy(text: string): void;
  share(text: string): void;
  print(text: string): void;
  save(text: string): void;
  rate(turn: Turn, helpful: boolean): void;
  reason(turn: Turn, text: string): void;
}

export interface View {
  language: Language;
  latest: boolean;
  asking: boolean;
  on: Handlers;
}

function spanView(span: Span, language: Language) {
  const href = safeLink(span);
  if (!href) return span.text;
  if (!/^http/i.test(href)) return html`<a href=${href}>${span.text}</a>`;
  const hint = html`<span class="hidden" lang=${language}> ${say(language, "new_tab")}</span>`;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer">${span.text}${hint}</a>`;
}

function blockView(block: Block, { language, latest, on }: View) {
  const line = (spans: Span[]) => spans.map((span) => spanView(span, language));
  if (block.kind === "list") {
    const item = (spans: Span[], place: number) => {
      const change = latest && block.changes?.[place];
      if (!change) return html`<li>${line(spans)}</li>`;
      const title = say(language, "change_what", { label: change.title });
      return html`<li>${line(spans)}
        <button class="change" type="button" aria-label=${title} @click=${() => on.press(change)}>${say(language, "change")}</button></li>`;
    };
    return html`<ul>${(block.items ?? []).map(item)}</ul>`;
  }
  const quiet = block.kind === "source" ? "source" : nothing;
  return (block.lines ?? []).map((spans) => html`<p class=${quiet}>${line(spans)}</p>`);
}

function messageView({ blocks, verdict }: Message, view: View): TemplateResult {
  const body = blocks.map((block) => blockView(block, view));
  if (!verdict) return html`<div class="card">${body}</div>`;
  const sign = icons.verdicts[verdict.verdict] ?? nothing;
  return html`<div class="card verdict ${verdict.verdict}"><p class="tag">${sign}${verdict.label}</p>${body}</div>`;
}

function summaryView(summary: string, { language, on }: View): TemplateResult {
  const button = (key: string, act: () => void) =>
    html`<button class="pill" type="button" @click=${act}>${say(language, key)}</button>`;
  return html`<div class="card" role="group" aria-label=${say(language, "summary")} lang=${language}>
    <p><strong>${say(language, "summary")}</strong></p>
    <div class="row">
      ${button("copy", () => on.copy(summary))}${button("print", () => on.print(summary))}${button("save", () => on.save(summary))}
    </div></div>`;
}

function toolsView(turn: Turn, text: string, { language, asking, on }: View): TemplateResult {
  const tool = (key: string, icon: TemplateResult, act: () => void, pressed?: boolean) =>
    html`<button type="button" aria-label=${say(language, key)} title=${say(language, key)}
      aria-pressed=${pressed === undefined ? nothing : String(pressed)} @click=${act}>${icon}</button>`;
  const helpful = turn.feedback?.helpful;
  const send = (event: Event) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    on.reason(turn, (form.elements[0] as HTMLTextAreaElement).value.trim());
  };
  return html`<div class="tools" lang=${language}>
      ${tool("copy_answer", icons.sheets, () => on.copy(text))}
      ${"share" in navigator ? tool("share_answer", icons.arrow, () => on.share(text)) : nothing}
      ${tool("helpful", icons.up, () => on.rate(turn, true), helpful === true)}
      ${tool("not_helpful", icons.down, () => on.rate(turn, false), helpful === false)}
    </div>
    ${asking
      ? html`<form class="card" lang=${language} @submit=${send}>
          <label for="why">${say(language, "why")}</label>
          <div class="field"><textarea id="why" rows="2" maxlength="500"></textarea>
          <button class="pill">${say(language, "why_send")}</button></div></form>`
      : nothing}`;
}

function stepView({ progress }: Reply, language: Language) {
  if (!progress) return nothing;
  const words = say(language, "progress", progress);
  return html`<div class="step" lang=${language}>${words}
    <progress aria-label=${words} max=${progress.of} .value=${Math.min(progress.step, progress.of)}></progress></div>`;
}

/** One answer, with all that can be done with it. */
export function answerView(turn: Turn, view: View): TemplateResult {
  const { reply } = turn;
  const { language, latest, on } = view;
  const summary = latest ? reply.card?.summary : undefined;
  return html`<div class="bot" tabindex="-1" data-turn=${turn.turn}>
    <p class="name">${say(language, "bot")}</p>
    ${stepView(reply, language)}
    <div lang=${reply.language}>${reply.messages.map((message) => messageView(message, view))}</div>
    ${summary ? summaryView(summary, view) : nothing}
    ${reply.notice ? html`<p class="notice" lang=${reply.notice.language}>${reply.notice.text}</p>` : nothing}
    ${toolsView(turn, answerText(reply), view)}
    ${latest && reply.quick_replies.length
      ? html`<div class="row replies" role="group" aria-label=${say(language, "replies")}>
          ${reply.quick_replies.map(
            (each) => html`<button class="pill" type="button" lang=${reply.language} @click=${() => on.press(each)}>${each.title}</button>`,
          )}</div>`
      : nothing}
  </div>`;
}
