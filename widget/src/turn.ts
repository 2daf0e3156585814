// What the bot's server sends; docs/web-channel.md describes it.

export interface Span {
  text: string;
  href?: string;
}

export type Line = Span[];

export interface QuickReply {
  id: string;
  title: string;
}

interface Told {
  label: string;
  answer: string;
  change: QuickReply;
}

export interface Summary {
  kind: "summary";
  title: string;
  page: Block[];
  text: string;
  line?: Line;
  shown?: boolean;
}

export type Block = { language?: string } & (
  | { kind: "paragraph" | "source"; lines: Line[] }
  | { kind: "list"; items: Line[]; ordered?: boolean }
  | { kind: "table"; head: Line[]; rows: { cells: Line[] }[] }
  | { kind: "contact"; line: Line; ways?: { line: Line }[]; listed?: boolean; notes?: Line[] }
  | { kind: "answers"; told: Told[]; line?: Line }
  | { kind: "verdict"; name: string; verdict: string; label: string; reason?: Line; details?: Block[] }
  | Summary
);

export interface Message {
  text?: string;
  blocks: Block[];
}

export interface Reply {
  language: string;
  status: string;
  messages: Message[];
  quick_replies: QuickReply[];
  progress?: { step: number; of: number };
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

/** The newest result to take away, with the number of its turn. */
export function lastSummary(turns: Turn[]): { turn: number; summary: Summary } | undefined {
  for (const { turn, reply } of [...turns].reverse())
    for (const { blocks } of reply.messages)
      for (const block of blocks) if (block.kind === "summary") return { turn, summary: block };
  return undefined;
}

/** All words of an answer, with its sources. */
export const answerText = (reply: Reply): string => reply.messages.map((message) => message.text ?? "").join("\n\n");
