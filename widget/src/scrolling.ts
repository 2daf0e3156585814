// Where the conversation stands.

const NEAR_END = 80; // pixels
const AT_END = 40;
const SHORT = 80; // pixels, up to which a question is shown with its answer
const ABOVE = 12;

export class Scrolling {
  constructor(private readonly find: (what: string) => HTMLElement | null) {}

  private get left(): number {
    const log = this.find(".log");
    return log ? log.scrollHeight - log.scrollTop - log.clientHeight : 0;
  }

  get nearEnd(): boolean {
    return this.left < NEAR_END;
  }

  get atEnd(): boolean {
    return this.left < AT_END;
  }

  down(): void {
    const log = this.find(".log");
    if (log) log.scrollTop = log.scrollHeight;
  }

  /** Show where an answer starts, with the question if there is room. */
  reveal(turn: number | undefined): void {
    const log = this.find(".log");
    const answer = this.find(`#turn-${turn}`);
    if (!log || !answer) return;
    const question = answer.previousElementSibling as HTMLElement | null;
    const start = question && question.offsetHeight < SHORT ? question : answer;
    log.scrollTop += start.getBoundingClientRect().top - log.getBoundingClientRect().top - ABOVE;
  }
}
