import table from "virtual:words";
import type { Language } from "./language";

export { languageOf, type Language } from "./language";

/** A word of the chat's own, its {placeholders} filled in. */
export function say(language: Language, key: string, values: Record<string, unknown> = {}): string {
  const text = table[key][language === "cy" ? 1 : 0];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
