import { expect, test } from "vitest";
import { answerText, safeLink, type Reply } from "../src/turn";

test.each(["https://a.example", "http://a.example", "tel:999", "mailto:a@b.example", "HTTPS://A.EXAMPLE"])(
  "%s is a link",
  (href) => expect(safeLink({ text: "x", href })).toBe(href),
);

test.each(["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "/chat", "//a.example", "vbscript:x", ""])(
  "%j is no link",
  (href) => expect(safeLink({ text: "x", href })).toBeUndefined(),
);

test("the text of an answer is that of its messages, as the server has it", () => {
  const messages = [{ text: "Call 999\nSource: a page.", blocks: [] }, { text: "And more.", blocks: [] }];
  expect(answerText({ messages } as unknown as Reply)).toBe("Call 999\nSource: a page.\n\nAnd more.");
});
