// Requests to the bot's server.

const PATIENCE = 12_000; // milliseconds
const PREFIX = "/webhooks/web";

/** Why a request failed: the server's own code, or `offline` or `timeout`. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    readonly wait = 0,
    readonly notice?: Record<string, string>,
  ) {
    super(code);
  }
}

export class Api {
  constructor(
    private readonly server: string,
    private readonly patience = PATIENCE,
  ) {}

  /** Send a request; fails with a `Failure` only. */
  async call<T>(method: string, path: string, token: string | null, body?: object): Promise<T> {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), this.patience);
    try {
      const answer = await fetch(this.server + PREFIX + path, {
        method,
        signal: stop.signal,
        credentials: "omit",
        cache: "no-store",
        headers: {
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
          ...(body ? { "Content-Type": "application/json" } : {}),
        },
        body: body && JSON.stringify(body),
      });
      if (answer.status === 204) return undefined as T;
      const told = await answer.json();
      if (answer.ok) return told as T;
      const error = told.error ?? {};
      throw new Failure(error.code ?? "failed", error.retry_after, error.notice);
    } catch (error) {
      if (error instanceof Failure) throw error;
      if (stop.signal.aborted) throw new Failure("timeout");
      if (!(error instanceof TypeError)) throw new Failure("failed");
      throw new Failure((await this.shutsOut()) ? "foreign_origin" : "offline");
    } finally {
      clearTimeout(timer);
    }
  }

  /** Whether the server is there, but not for the pages of this site: a browser tells no script. */
  private async shutsOut(): Promise<boolean> {
    if (typeof location === "undefined" || this.server === location.origin) return false;
    const answers = (mode: RequestMode) =>
      fetch(`${this.server}${PREFIX}/status`, {
        mode,
        credentials: "omit",
        cache: "no-store",
        signal: AbortSignal.timeout(this.patience),
      }).then(
        () => true,
        () => false,
      );
    return !(await answers("cors")) && (await answers("no-cors"));
  }
}
