import { css } from "lit";

// Sizes are in px or em: rem would follow the page around us, whatever it is set to.
export const launcherStyles = css`
  :host {
    --_accent: var(--careers-chat-accent, #00566b);
    --_on-accent: var(--careers-chat-on-accent, #ffffff);
    --_ink: var(--careers-chat-ink, #14242c);
    --_quiet: var(--careers-chat-quiet, #4a5c66);
    --_paper: var(--careers-chat-paper, #ffffff);
    --_ground: var(--careers-chat-ground, #eef3f4);
    --_line: var(--careers-chat-line, #74878f);
    --_radius: var(--careers-chat-radius, 14px);
    --_inset: var(--careers-chat-inset, 20px);
    all: initial;
    display: block;
  }
  :host([hidden]) { display: none; }
  *, *::before, *::after { box-sizing: border-box; }
  .root {
    font: 400 16px/1.5 var(--careers-chat-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif);
    color: var(--_ink);
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }
  button { font: inherit; color: inherit; margin: 0; cursor: pointer; touch-action: manipulation; }
  svg { display: block; width: 22px; height: 22px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; flex: none; }
  :focus { outline: none; }
  :focus-visible { outline: 3px solid #14242c; outline-offset: 0; box-shadow: 0 0 0 6px #ffd23f; position: relative; z-index: 1; }

  .launcher {
    position: fixed; inset-block-end: var(--_inset); inset-inline-end: var(--_inset);
    z-index: var(--careers-chat-layer, 2147483000);
    display: flex; align-items: center; gap: 10px; min-height: 56px; padding: 12px 22px;
    border: 2px solid var(--_on-accent); border-radius: 28px;
    background: var(--_accent); color: var(--_on-accent); font-weight: 600;
    box-shadow: 0 6px 24px rgb(0 30 40 / 0.28);
  }
  .launcher:hover { filter: brightness(1.15); }
  .news { padding: 2px 10px; border-radius: 12px; background: var(--_on-accent); color: var(--_accent); font-size: 14px; }
  .hidden { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

  .trouble {
    position: fixed; inset-block-end: calc(var(--_inset) + 64px); inset-inline-end: var(--_inset);
    margin: 0; padding: 8px 14px; border: 1px solid var(--_line); border-radius: 10px; background: var(--_paper);
  }
  @media (forced-colors: active) {
    .launcher, .news { border: 1px solid CanvasText; }
    :focus-visible { outline: 3px solid Highlight; }
  }
`;
