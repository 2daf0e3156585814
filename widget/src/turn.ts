// What the bot's server sends; docs/web-channel.md describes it.

export interface Span {
  text: string;
  href?: string;
}

export interface Block {
  kind: "paragraph" | "list" | "source";
  lines?: Span[][];
  items?: Span[][];
}

export interface QuickReply {
  id: string;
  title: string;
}

export interface Card {
  kind: "answers" | "verdicts";
  answers?: { label: string; answer: string; change: string }[];
  routes?: { name: string; verdict: string; label: string }[];
  summary?: string;
}

export interface Reply {
  language: string;
  status: string;
  messages: { blocks: Block[] }[];
  quick_replies: QuickReply[];
  progress?: { step: number; of: number };
  card?: Card;
  notice?: { text: string; language: string };
}

export interface Turn {
  turn: number;
  id: string;
  at: string;
  said: { text: string };
  reply: Reply;
  feedback?: { helpful: boolean };
}

const SAFE = /^(https?:\/\/|tel:|mailto:)/i;

/** Where a span may lead; nothing but web pages, phone numbers and mail addresses. */
export function safeLink(span: Span): string | undefined {
  return span.href && SAFE.test(span.href) ? span.href : undefined;
}

const lineText = (line: Span[]) => line.map((span) => span.text).join("");

/** All words of an answer, with its sources. */
export function answerText(reply: Reply): string {
  const blocks = reply.messages.flatMap((message) => message.blocks);
  return blocks
    .flatMap((block) => [
      ...(block.lines ?? []).map(lineText),
      ...(block.items ?? []).map((item) => `- ${lineText(item)}`),
    ])
    .join("\n");
}

/** The way into a job that a message gives the verdict on, if it does. */
export function verdictOf(blocks: Block[], card?: Card) {
  const first = blocks[0]?.lines?.[0];
  const words = first ? lineText(first) : "";
  return card?.routes?.find((route) => words.startsWith(`${route.name}:`));
}

/** The answer of the visitor's that a list item repeats, if it does. */
export function answerOf(item: Span[], card?: Card) {
  const words = lineText(item);
  return card?.answers?.find((each) => words === `${each.label}: ${each.answer}`);
}
