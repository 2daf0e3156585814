// What the bot's server sends; docs/web-channel.md describes it.

export interface Span {
  text: string;
  href?: string;
}

export interface Block {
  kind: "paragraph" | "list" | "source";
  lines?: Span[][];
  items?: Span[][];
  changes?: (QuickReply | null)[];
}

export interface Message {
  blocks: Block[];
  verdict?: { verdict: string; label: string };
}

export interface QuickReply {
  id: string;
  title: string;
}

export interface Reply {
  language: string;
  status: string;
  messages: Message[];
  quick_replies: QuickReply[];
  progress?: { step: number; of: number };
  card?: { summary?: string };
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
