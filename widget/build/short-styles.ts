// Takes the blank space out of the styles.

/** The same styles, shorter. */
export function shortened(css: string): string {
  return css
    .replace(/\s*\n\s*/g, " ")
    .replace(/\s*([{};,])\s*/g, "$1")
    .replace(/: /g, ":")
    .replace(/;}/g, "}")
    .trim();
}

export function shortStyles() {
  return {
    name: "short-styles",
    enforce: "pre" as const,
    apply: "build" as const,
    transform: (code: string, id: string) =>
      id.endsWith("styles.ts") ? code.replace(/css`([^`]*)`/, (_, css: string) => `css\`${shortened(css)}\``) : null,
  };
}
