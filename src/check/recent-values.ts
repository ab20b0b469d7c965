/** Remembers the values that were made last: for what is asked for again soon, but is too much to keep. */
export class Recent<Value> {
  readonly #values = new Map<string, Value>();
  readonly #make: (key: string) => Value;
  readonly #most: number;

  constructor(make: (key: string) => Value, most: number) {
    this.#make = make;
    this.#most = most;
  }

  get(key: string): Value {
    const isCached = this.#values.has(key);
    const value = isCached ? this.#values.get(key)! : this.#make(key);
    if (isCached) this.#values.delete(key);
    this.#values.set(key, value);
    for (const [oldest] of this.#values) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
    return value;
  }
}
