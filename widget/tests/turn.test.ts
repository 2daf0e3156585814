import { expect, test } from "vitest";
import { answerText, safeLink, type Block, type Reply } from "../src/turn";

test.each(["https://a.example", "http://a.example", "tel:999", "mailto:a@b.example", "HTTPS://A.EXAMPLE"])(
  "%s is a link",
  (href) => expect(safeLink({ text: "x", href })).toBe(href),
);

test.each(["javascript:alert(1)", " javascript:alert(1)", "data:text/html,x", "/chat", "//a.example", "vbscript:x", ""])(
  "%j is no link",
  (href) => expect(safeLink({ text: "x", href })).toBeUndefined(),
);

test("the text of an answer holds its lists and its sources", () => {
  const blocks: Block[] = [
    { kind: "paragraph", lines: [[{ text: "Call " }, { text: "999", href: "tel:999" }]] },
    { kind: "list", items: [[{ text: "one" }], [{ text: "two" }]] },
    { kind: "source", lines: [[{ text: "Source: a page." }]] },
  ];
  expect(answerText({ messages: [{ blocks }] } as Reply)).toBe("Call 999\n- one\n- two\nSource: a page.");
});
