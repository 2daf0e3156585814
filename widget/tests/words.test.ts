import { expect, test } from "vitest";
import { shortened } from "../build/short-styles";
import { readWords } from "../build/words";
import { languageOf } from "../src/language";

test("a word without Welsh fails the build, by its name", () => {
  expect(() => readWords('send: {en: "Send"}')).toThrow("send has no cy");
});

test("a word whose placeholders differ fails the build", () => {
  expect(() => readWords('left: {en: "{count} left", cy: "{rhif} ar ôl"}')).toThrow("left has other");
});

test.each([
  ["cy", "cy"],
  ["cy-GB", "cy"],
  ["CY", "cy"],
  ["en-GB", "en"],
  ["fr", "en"],
  ["", "en"],
  [null, "en"],
])("the language of %j is %s", (code, language) => expect(languageOf(code)).toBe(language));

test("shortened styles keep the blank space that means something", () => {
  const css = ".a > * + * { margin: calc(1px + 2px) 0; }\n  @media (max-width: 480px) { .b { color: red; } }";
  expect(shortened(css)).toBe(".a > * + *{margin:calc(1px + 2px) 0}@media (max-width:480px){.b{color:red}}");
});
