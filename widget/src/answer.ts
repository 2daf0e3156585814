// How an answer of the bot looks.

import { html, nothing, type TemplateResult } from "lit";
import * as icons from "./icons";
import { answerText, safeLink, type Block, type Line, type QuickReply, type Reply, type Span, type Summary, type Turn } from "./turn";
import { say, type Language } from "./words";

/** What pressing something in an answer does. */
export interface Handlers {
  press(reply: QuickReply): void;
  copy(text: string): void;
  share(text: string): void;
  print(summary: Summary): void;
  save(text: string): void;
  rate(turn: Turn, helpful: boolean): void;
  reason(turn: Turn, text: string): void;
}

export interface View {
  language: Language;
  /** Whether it is the last answer: only its tools are stops on the way with Tab. */
  last: boolean;
  /** Whether its quick replies are shown. */
  latest: boolean;
  asking: boolean;
  /** Whether it is for printing, where the styles of the panel don't reach. */
  paper?: boolean;
  on: Handlers;
}

function spanView(span: Span, { language, paper }: View) {
  const href = safeLink(span);
  if (!href) return span.text;
  if (paper || !/^http/i.test(href)) return html`<a href=${href}>${span.text}</a>`;
  const hint = html`<span class="hidden" lang=${language}> ${say(language, "new_tab")}</span>`;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer">${span.text}${hint}</a>`;
}

const lineView = (spans: Line, view: View) => spans.map((span) => spanView(span, view));

const linesView = (lines: Line[], view: View, kind?: string) =>
  lines.map((line) => html`<p class=${kind ?? nothing}>${lineView(line, view)}</p>`);

function listView(lines: Line[], view: View, ordered?: boolean): TemplateResult {
  const items = lines.map((line) => html`<li>${lineView(line, view)}</li>`);
  return ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

function partsOf(block: Block, view: View): unknown {
  const { language, on } = view;
  switch (block.kind) {
    case "list":
      return listView(block.items, view, block.ordered);
    case "table":
      return html`<table><thead><tr>${block.head.map((cell) => html`<th scope="col">${lineView(cell, view)}</th>`)}</tr></thead>
        <tbody>${block.rows.map(
          ({ cells: [first, ...rest] }) => html`<tr><th scope="row">${lineView(first, view)}</th>${rest.map((cell) => html`<td>${lineView(cell, view)}</td>`)}</tr>`,
        )}</tbody></table>`;
    case "contact":
      return [
        linesView([block.line], view),
        block.listed ? listView((block.ways ?? []).map((way) => way.line), view) : nothing,
        linesView(block.notes ?? [], view),
      ];
    case "answers": {
      const told = html`<ul>${block.told.map(
        ({ label, answer, change }) => html`<li>${label}: ${answer}
          <button class="change" type="button" aria-label=${change.title} @click=${() => on.press(change)}>${say(language, "change")}</button></li>`,
      )}</ul>`;
      if (!block.line) return told;
      return html`<details><summary class="told">${lineView(block.line, view)} <span class="change" lang=${language}>${say(language, "change")}</span></summary>${told}</details>`;
    }
    case "verdict": {
      const line = html`<strong>${block.name}:</strong>
        <span class="tag">${(!view.paper && icons.verdicts[block.verdict]) || nothing}${block.label}${view.paper ? "." : nothing}</span> ${lineView(block.reason ?? [], view)}`;
      return block.details
        ? html`<details class="verdict ${block.verdict}"><summary>${line}</summary>${blocksView(block.details, view)}</details>`
        : html`<p class="verdict ${block.verdict}">${line}</p>`;
    }
    case "summary":
      return summaryView(block, view);
    default:
      return linesView(block.lines ?? [], view, block.kind === "source" ? "source" : undefined);
  }
}

function blocksView(blocks: Block[], view: View): TemplateResult[] {
  return blocks.map((block) => html`<div class="block" lang=${block.language ?? nothing}>${partsOf(block, view)}</div>`);
}

const jobPage = (language: Language) => say(language, "job_page", { url: location.href });

/** The summary as plain text, with the page that the visitor is on. */
export const takeaway = ({ text }: Summary, language: Language): string => `${text}\n${jobPage(language)}\n`;

/** The summary as a page for paper. */
export function paperView(summary: Summary, language: Language): TemplateResult {
  const view: View = { language, last: false, latest: false, asking: false, paper: true, on: {} as Handlers };
  return html`<h1>${summary.title}</h1>${blocksView(summary.page, view)}<p>${jobPage(language)}</p>`;
}

function summaryView(block: Summary, view: View): TemplateResult {
  const { language, on } = view;
  const button = (key: string, act: () => void) =>
    html`<button class="pill" type="button" @click=${act}>${say(language, key)}</button>`;
  return html`${block.shown ? html`<p><strong>${block.title}</strong></p>${blocksView(block.page, view)}` : nothing}
    <div class="takeaway" role="group" tabindex="-1" aria-label=${say(language, "summary")} lang=${language}>
    <p><strong>${say(language, "summary")}</strong></p>
    <div class="row">
      ${button("copy", () => on.copy(takeaway(block, language)))}${button("print", () => on.print(block))}
      ${button("save", () => on.save(takeaway(block, language)))}
      ${"share" in navigator ? button("share", () => on.share(takeaway(block, language))) : nothing}
    </div></div>`;
}

function toolsView(turn: Turn, text: string, { language, last, asking, on }: View): TemplateResult {
  const tool = (key: string, icon: TemplateResult, act: () => void, pressed?: boolean) =>
    html`<button type="button" aria-label=${say(language, key)} title=${say(language, key)}
      tabindex=${last ? nothing : -1} aria-pressed=${pressed === undefined ? nothing : String(pressed)} @click=${act}>${icon}</button>`;
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
    <progress aria-label=${words} max=${progress.of} .value=${progress.step - 1}></progress></div>`;
}

/** One answer, with all that can be done with it. */
export function answerView(turn: Turn, view: View): TemplateResult {
  const { reply } = turn;
  const { language, latest, on } = view;
  const crisis = reply.status === "crisis";
  const name = `name-${turn.turn}`;
  return html`<div class=${crisis ? "bot help" : "bot"} role="group" id="turn-${turn.turn}" aria-labelledby=${name} tabindex="-1">
    <h4 class="name" id=${name}>${say(language, "bot")}</h4>
    ${stepView(reply, language)}
    ${reply.messages.map(({ blocks }) => html`<div class="card" lang=${reply.language}>${blocksView(blocks, view)}</div>`)}
    ${reply.notice ? html`<p class="notice" lang=${reply.notice.language}>${reply.notice.text}</p>` : nothing}
    ${crisis ? nothing : toolsView(turn, answerText(reply), view)}
    ${latest && reply.quick_replies.length
      ? html`<div class="row replies" role="group" aria-label=${say(language, "replies")}>
          ${reply.quick_replies.map(
            (each) => html`<button class="pill" type="button" lang=${reply.language} @click=${() => on.press(each)}>${each.title}</button>`,
          )}</div>`
      : nothing}
  </div>`;
}
