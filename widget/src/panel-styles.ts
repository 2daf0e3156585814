import { css } from "lit";

// The custom properties come from the launcher around it.
export const panelStyles = css`
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  .root {
    font: 400 16px/1.5 var(--careers-chat-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif);
    color: var(--_ink);
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  h2, h3, h4, p, ul, ol { margin: 0; padding: 0; }
  ul, ol { list-style: none; }
  button, textarea { font: inherit; color: inherit; margin: 0; }
  button { cursor: pointer; touch-action: manipulation; }
  a { color: var(--_accent); text-underline-offset: 2px; overflow-wrap: anywhere; }
  svg { display: block; width: 22px; height: 22px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; flex: none; }
  textarea.quiet:focus-visible { outline: none; box-shadow: none; border-color: var(--_accent); }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  :focus { outline: none; }
  :focus-visible { outline: 3px solid #14242c; outline-offset: 0; box-shadow: 0 0 0 6px #ffd23f; position: relative; z-index: 1; }

  .panel {
    position: fixed; inset: auto var(--_inset) var(--_inset) auto;
    z-index: var(--careers-chat-layer, 2147483000);
    flex-direction: column; margin: 0; padding: 0; color: inherit;
    max-inline-size: none; max-block-size: none;
    inline-size: min(412px, calc(100vw - 2 * var(--_inset)));
    block-size: min(680px, calc(100dvh - 2 * var(--_inset)));
    background: var(--_ground); border: 1px solid var(--_line); border-radius: var(--_radius);
    box-shadow: 0 16px 48px rgb(0 30 40 / 0.3); overflow: hidden;
  }
  .panel[open] { display: flex; }
  .panel::backdrop { background: none; }
  header { display: flex; align-items: center; gap: 2px; padding: 4px 6px 4px 16px; background: var(--_accent); color: var(--_on-accent); flex: none; }
  h2 { flex: 1; min-inline-size: 0; font-size: 17px; font-weight: 650; line-height: 1.25; padding: 6px 0; }
  header button { min-inline-size: 44px; min-block-size: 44px; padding: 6px 10px; border: 0; border-radius: 8px; background: transparent; color: inherit; display: grid; place-items: center; }
  header button:hover { background: rgb(255 255 255 / 0.18); }
  .language { text-decoration: underline; text-underline-offset: 3px; }
  .menu { background: var(--_paper); border-block-end: 1px solid var(--_line); padding: 6px; flex: none; max-block-size: 60%; overflow: auto; }
  .menu li button { inline-size: 100%; text-align: start; min-block-size: 44px; padding: 8px 12px; border: 0; border-radius: 8px; background: transparent; }
  .menu li button:hover { background: var(--_ground); }
  .menu .row { padding: 0 6px 6px; }
  .sure { padding: 8px 12px; font-weight: 600; }

  .log { flex: 1; min-block-size: 0; overflow-y: auto; overscroll-behavior: contain; padding: 16px 16px 2px; scroll-padding: 12px; }
  /* No sibling in a selector here: whatever came would style all that is there again. */
  .log .bot, .you { margin-block-end: 14px; }
  /* What is far up isn't laid out before it is seen; a ring that stands out of it is not cut off. */
  .part { contain-intrinsic-size: auto none auto 3000px; }
  .far { content-visibility: auto; overflow-clip-margin: 10px; }
  .you { margin-inline-start: 15%; display: flex; flex-direction: column; align-items: flex-end; }
  .you .bubble { font: inherit; background: var(--_accent); color: var(--_on-accent); border-radius: var(--_radius) var(--_radius) 4px var(--_radius); padding: 9px 14px; overflow-wrap: anywhere; white-space: pre-wrap; }
  .you .name { margin-block: 4px 0; }
  .bot { display: block; border-radius: 8px; }
  .name { font-size: 13.5px; font-weight: 600; color: var(--_quiet); margin-block-end: 4px; }
  .card { background: var(--_paper); border: 1px solid #c3d0d4; border-radius: 4px var(--_radius) var(--_radius) var(--_radius); padding: 11px 14px; overflow-wrap: anywhere; }
  .card + .card { margin-block-start: 8px; border-radius: var(--_radius); }
  .card > * + *, .block + .block, .block > * + * { margin-block-start: 8px; }
  .takeaway { border-block-start: 1px solid #c3d0d4; padding-block-start: 8px; }
  .takeaway p { margin-block-end: 8px; }
  .bot > form.card { margin-block-start: 8px; border-radius: var(--_radius); }
  .card ul, .card ol { padding-inline-start: 20px; }
  .card ul { list-style: disc; }
  .card ol { list-style: decimal; }
  .card li + li { margin-block-start: 4px; }
  .source { font-size: 13.5px; line-height: 1.45; color: var(--_quiet); border-block-start: 1px solid #c3d0d4; padding-block-start: 8px; }
  .tag { display: inline-flex; align-items: center; gap: 4px; font-size: 14px; line-height: 1.4; font-weight: 650; border: 1.5px solid currentColor; border-radius: 999px; padding: 0 10px 0 6px; vertical-align: middle; }
  .tag svg { width: 18px; height: 18px; stroke-width: 2.4; }
  table { border-collapse: collapse; inline-size: 100%; font-size: 14px; }
  tbody tr:last-child > * { border: 0; }
  th, td { overflow-wrap: normal; text-align: start; vertical-align: top; padding: 4px 8px 4px 0; border-block-end: 1px solid #c3d0d4; }
  summary { cursor: pointer; min-block-size: 44px; padding: 10px 0; color: var(--_accent); font-weight: 600; }
  summary.told { color: inherit; font-weight: 400; }
  summary .change { padding: 0 4px; font-weight: 600; }
  .verdict { border-inline-start: 6px solid var(--_quiet); padding-inline-start: 10px; }
  .verdict summary { color: inherit; font-weight: 400; padding: 0; }
  .verdict .block { padding-block-start: 8px; }
  .verdict .tag { color: var(--_quiet); }
  .open { border-inline-start-color: #0b6b3a; } .open .tag { color: #0b6b3a; }
  .might { border-inline-start-color: #8a5200; } .might .tag { color: #8a5200; }
  .not_yet { border-inline-start-color: #5b3a9b; } .not_yet .tag { color: #5b3a9b; }
  /* Help for a person in danger: calm, and the numbers large enough to press at once. */
  .help { border: 2px solid var(--_accent); border-radius: var(--_radius); padding: 12px 14px; background: var(--_paper); }
  .help .card { border: 0; padding: 0; }
  .help .card ul { list-style: none; padding: 0; }
  .help .card li + li { margin-block-start: 10px; }
  .help .card a { display: inline-block; padding-block: 10px; margin-block: -8px; font-size: 20px; line-height: 24px; font-weight: 700; white-space: nowrap; }
  .notice { background: #fff6d8; border: 1px solid #8a6d00; border-radius: 10px; padding: 9px 14px; margin-block-start: 8px; }
  .step { font-size: 14px; font-weight: 600; color: var(--_quiet); margin-block-end: 6px; }
  progress { display: block; inline-size: 100%; block-size: 8px; margin-block-start: 4px; appearance: none; border: 1px solid var(--_line); border-radius: 4px; overflow: hidden; background: var(--_paper); }
  progress::-webkit-progress-bar { background: var(--_paper); }
  progress::-webkit-progress-value { background: var(--_accent); }
  progress::-moz-progress-bar { background: var(--_accent); }

  .row { display: flex; flex-wrap: wrap; gap: 8px; }
  .replies { margin-block-start: 10px; }
  .pill { min-block-size: 44px; min-inline-size: 44px; padding: 8px 16px; border: 1.5px solid var(--_accent); border-radius: 22px; background: var(--_paper); color: var(--_accent); font-weight: 600; text-align: start; }
  @media (hover: hover) { .pill:hover { background: var(--_accent); color: var(--_on-accent); } }
  .change { min-block-size: 44px; min-inline-size: 44px; border: 0; background: none; color: var(--_accent); text-decoration: underline; padding: 4px 8px; }
  .tools { display: flex; gap: 2px; margin-block-start: 2px; }
  .tools button { inline-size: 44px; block-size: 44px; border: 0; border-radius: 8px; background: none; color: var(--_quiet); display: grid; place-items: center; }
  .tools svg { width: 19px; height: 19px; }
  .tools button:hover, .tools button[aria-pressed="true"] { background: #d9e4e7; color: var(--_ink); }
  .tools button[aria-pressed="true"] svg { fill: currentColor; }
  .fresh { position: absolute; inset-block-end: 100%; inset-inline: 0; margin: 0 auto 8px; inline-size: max-content; max-inline-size: 90%; background: var(--_accent); color: var(--_on-accent); }

  .foot { position: relative; flex: none; background: var(--_paper); border-block-start: 1px solid var(--_line); padding: 8px 12px; }
  .state { font-size: 14.5px; color: var(--_quiet); }
  .state:not(:empty) { padding-block-end: 6px; }
  .bad { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; justify-content: space-between; color: #9b1c1c; font-weight: 600; font-size: 15px; padding-block-end: 6px; }
  label { display: block; font-size: 14px; font-weight: 600; margin-block-end: 4px; }
  .field { display: flex; gap: 8px; align-items: flex-end; }
  textarea { flex: 1; min-inline-size: 0; min-block-size: 46px; max-block-size: 120px; resize: none; padding: 10px 12px; border: 2px solid var(--_line); border-radius: 10px; background: var(--_paper); field-sizing: content; }
  textarea[aria-invalid="true"] { border-color: #9b1c1c; }
  .send { min-block-size: 46px; padding: 8px 18px; border: 2px solid var(--_accent); border-radius: 10px; background: var(--_accent); color: var(--_on-accent); font-weight: 650; }
  .send[aria-disabled="true"] { background: var(--_paper); color: var(--_quiet); border-color: var(--_line); cursor: default; }
  .dots { display: inline-flex; gap: 4px; margin-inline-end: 8px; }
  .dots i { width: 7px; height: 7px; border-radius: 50%; background: var(--_quiet); animation: dot 1.2s infinite ease-in-out; }
  .dots i:nth-child(2) { animation-delay: 0.15s; } .dots i:nth-child(3) { animation-delay: 0.3s; }
  @keyframes dot { 0%, 60%, 100% { opacity: 0.35; } 30% { opacity: 1; } }
  @media (prefers-reduced-motion: reduce) { * { animation: none !important; transition: none !important; } }

  @media (max-width: 480px), (max-height: 420px) {
    .panel { inset: auto 0 0 0; inline-size: 100%; block-size: var(--_seen, 100dvh); border: 0; border-radius: 0; box-shadow: none; }
    .log { padding: 12px 12px 0; }
  }
  @media (max-height: 420px) {
    header { padding-block: 0; }
    .foot { padding: 4px 8px; }
    .foot label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .log { padding: 8px 10px 0; }
    textarea { max-block-size: 70px; }
  }
  @media (forced-colors: active) {
    .panel, .card, .pill, .send, .you .bubble, textarea, header { border: 1px solid CanvasText; }
    .tools button[aria-pressed="true"] { outline: 2px solid Highlight; }
    :focus-visible { outline: 3px solid Highlight; }
    progress { forced-color-adjust: none; }
  }
`;
