/** A part of a number that is said in words. */
export interface Atom {
  readonly value: number;
  /** Does it multiply what stands before it? */
  readonly isScale: boolean;
}

/** A number that is said in words, part by part: `quatre-vingt-dix-neuf`, `tweeënnegentig`, `zwölfhundertfünf`. */
export class Sum {
  #whole = 0;
  #current = 0;
  #scale = Infinity;
  #isJoined = false;
  #count = 0;
  /** What stands before the thousands, the millions: `2` of `2 millions`. */
  #factor: number | undefined;

  get hasBegun(): boolean {
    return this.#count > 0;
  }

  get values(): number[] {
    const value = this.#whole + this.#current;
    return this.#factor === undefined || this.#current > 0 ? [value] : [value, this.#factor];
  }

  /** A word like “and” stands between this part and the next. */
  join(): void {
    this.#isJoined = true;
  }

  /** Takes the next part; false when it begins another number. */
  take({ value, isScale }: Atom): boolean {
    const isTaken = isScale ? this.#multiply(value) : this.#add(value);
    if (!isTaken) return false;
    this.#count++;
    this.#isJoined = false;
    return true;
  }

  #multiply(scale: number): boolean {
    const before = Math.max(this.#current, 1);
    if (scale === 100) {
      if (this.#current >= 100) return false;
      this.#current = before * scale;
      return true;
    }
    if (scale >= this.#scale) return false;
    this.#factor ??= before;
    this.#whole += before * scale;
    [this.#current, this.#scale] = [0, scale];
    return true;
  }

  #add(value: number): boolean {
    const rest = this.#current % 100;
    const isTens = value >= 20;
    const fits = isTens
      ? rest === 0 || (this.#isJoined && rest < 10)
      : rest === 0 || (value < 10 && rest % 10 === 0) || (value < 20 && rest >= 60 && rest % 20 === 0);
    // Zero stands alone.
    if (!fits || (this.#count > 0 && this.#whole + this.#current === 0)) return false;
    this.#current += value;
    return true;
  }
}
