// What the browser remembers; where it may not remember, this page does.

export class Memory {
  private readonly own = new Map<string, string>();

  constructor(
    private readonly prefix: string,
    private readonly storage: () => Storage,
  ) {}

  get(key: string): string | null {
    try {
      return this.storage().getItem(this.prefix + key);
    } catch {
      return this.own.get(key) ?? null;
    }
  }

  set(key: string, value: string | null): void {
    try {
      if (value === null) this.storage().removeItem(this.prefix + key);
      else this.storage().setItem(this.prefix + key, value);
    } catch {
      if (value === null) this.own.delete(key);
      else this.own.set(key, value);
    }
  }
}
