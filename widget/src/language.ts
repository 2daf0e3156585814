export type Language = "en" | "cy";

/** The language of a code such as `cy-GB`; English for any other. */
export function languageOf(code: string | null): Language {
  return code?.toLowerCase().startsWith("cy") ? "cy" : "en";
}
