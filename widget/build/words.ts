// Takes the words from the project's content, so that editors change them in one place.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const LANGUAGES = ["en", "cy"];
const FILE = fileURLToPath(new URL("../../data/widget/words.yml", import.meta.url));
const NAME = "virtual:words";

type Words = Record<string, Record<string, string>>;

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join();

/** Reads the words; fails with every key that lacks a language or differs in its placeholders. */
export function readWords(yaml: string): Words {
  const found = parse(yaml) as Words;
  const wrong = Object.entries(found).flatMap(([key, text]) => {
    const missing = LANGUAGES.filter((each) => typeof text?.[each] !== "string" || !text[each]);
    if (missing.length) return [`${key} has no ${missing.join(" and no ")}`];
    const same = placeholders(text.en) === placeholders(text.cy);
    return same ? [] : [`${key} has other {placeholders} in Welsh than in English`];
  });
  if (wrong.length) throw new Error(`data/widget/words.yml: ${wrong.join("; ")}.`);
  return found;
}

/** The plugin: `virtual:words` is each key with its English and its Welsh, `virtual:words?a,b` some. */
export function words() {
  return {
    name: "words",
    resolveId: (id: string) => (id.startsWith(NAME) ? `\0${id}` : undefined),
    load(id: string) {
      if (!id.startsWith(`\0${NAME}`)) return undefined;
      const wanted = id.split("?")[1]?.split(",");
      const pairs = Object.entries(readWords(readFileSync(FILE, "utf8")));
      const chosen = pairs.filter(([key]) => !wanted || wanted.includes(key));
      const table = Object.fromEntries(chosen.map(([key, text]) => [key, [text.en, text.cy]]));
      return `export default ${JSON.stringify(table)}`;
    },
  };
}
