/** The numbers from 0 on, each given to one of two threads. */
export class Turns {
  /** What the threads share: the next number, whether the second has asked for one, and how many files it has made. */
  readonly shared: SharedArrayBuffer;
  readonly #cells: Int32Array;
  readonly #isSecond: boolean;

  /** @param shared Given to the second thread by the first. */
  constructor(shared?: SharedArrayBuffer) {
    this.shared = shared ?? new SharedArrayBuffer(12);
    this.#cells = new Int32Array(this.shared);
    this.#isSecond = shared !== undefined;
  }

  /** Those of a list whose turn is this thread's, each when the one before is done. */
  *of<Value>(all: readonly Value[]): Generator<Value> {
    // Before it gets one: so when nobody has asked and none is left, nobody has got any.
    if (this.#isSecond) Atomics.store(this.#cells, 1, 1);
    for (;;) {
      const value = all[Atomics.add(this.#cells, 0, 1)];
      if (value === undefined) return;
      yield value;
    }
  }

  /** Nobody gets another turn: something went wrong. */
  end(): void {
    Atomics.store(this.#cells, 0, 1 << 30);
  }

  /** May the second thread have got a turn? */
  get areShared(): boolean {
    return Atomics.load(this.#cells, 1) === 1;
  }

  /** Files of the second thread: they are counted. */
  *counted<Value>(files: Iterable<Value>): Generator<Value> {
    for (const file of files) {
      yield file;
      Atomics.add(this.#cells, 2, 1);
    }
  }

  /** How many files the second thread has made. */
  get madeBySecond(): number {
    return Atomics.load(this.#cells, 2);
  }
}
