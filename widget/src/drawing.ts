// Which turns are drawn: a long conversation from its end, and the rest of it bit by bit.

const FIRST = 10; // turns that are drawn at once
const SLICE = 3; // turns of those before that are drawn at a time, while nothing else happens

const whenIdle = (act: () => void) => ("requestIdleCallback" in window ? requestIdleCallback(act) : setTimeout(act, 30));

export class Drawing {
  /** The first turn that is drawn. */
  from = 0;
  private counted = 0;

  /** Draws by `drawn`, which is over when the turns stand. */
  constructor(private readonly drawn: () => Promise<unknown>) {}

  /** So many turns there are now. */
  count(turns: number): void {
    const many = turns - this.counted > FIRST;
    const waits = this.from > 0;
    this.counted = turns;
    this.from = many ? turns - FIRST : Math.min(this.from, turns);
    if (many && !waits) whenIdle(this.more);
  }

  private readonly more = (): void => {
    this.from = Math.max(0, this.from - SLICE);
    void this.drawn().then(() => this.from && whenIdle(this.more));
  };
}
