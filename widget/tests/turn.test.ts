import { expect, test } from "vitest";
import { answerOf, answerText, safeLink, verdictOf, type Block, type Reply } from "../src/turn";

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

test("a message that begins with the name of a way in is its verdict", () => {
  const route = { name: "Degree", verdict: "open", label: "open now" };
  const card = { kind: "verdicts" as const, routes: [route] };
  const blocks = (text: string): Block[] => [{ kind: "paragraph", lines: [[{ text }]] }];
  expect(verdictOf(blocks("Degree: open to you."), card)).toBe(route);
  expect(verdictOf(blocks("Degrees: many."), card)).toBeUndefined();
  expect(verdictOf([], card)).toBeUndefined();
});

test("a list item that repeats an answer can change it", () => {
  const answer = { label: "A levels", answer: "2", change: "some-id" };
  const card = { kind: "answers" as const, answers: [answer] };
  expect(answerOf([{ text: "A levels: 2" }], card)).toBe(answer);
  expect(answerOf([{ text: "A levels: 3" }], card)).toBeUndefined();
});
