import { svg, type TemplateResult } from "lit";

export const icon = (path: TemplateResult) =>
  svg`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">${path}</svg>`;

export const cross = icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`);
export const dots = icon(svg`<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3.5"/>`);
export const sheets = icon(svg`<path d="M9 8h10v12H9zM15 8V4H5v12h4"/>`);
export const arrow = icon(svg`<path d="M12 15V4M8 7l4-4 4 4M5 12v8h14v-8"/>`);
export const up = icon(svg`<path d="M7 11l4-8c2 0 3 1 3 3v3h5l-1 11H7zM7 11H4v9h3"/>`);
export const down = icon(svg`<path d="M17 13l-4 8c-2 0-3-1-3-3v-3H5L6 4h11zM17 13h3V4h-3"/>`);
const tick = icon(svg`<path d="M5 13l4 4L19 7"/>`);
const question = icon(svg`<path d="M9 9c0-4 6-4 6 0 0 2-3 2-3 5M12 18h.01"/>`);
const clock = icon(svg`<circle cx="12" cy="12" r="8"/><path d="M12 8v4l3 2"/>`);
const turnAway = icon(svg`<path d="M5 12h14"/>`);

/** The sign of each verdict, so that none is told by its colour alone. */
export const verdicts: Record<string, TemplateResult> = {
  open: tick,
  might: question,
  not_yet: clock,
  not_this_way: turnAway,
};
