// The conversation as a text to keep.

import { answerText, type Turn } from "./turn";
import { say, type Language } from "./words";

export function transcript(turns: Turn[], language: Language): string {
  const said = turns.map(
    (turn) => `${say(language, "you")}: ${turn.said.text}\n\n${say(language, "bot")}: ${answerText(turn.reply)}\n`,
  );
  return [say(language, "title"), "", ...said].join("\n");
}
