import { said } from "../../../messages/phrase.ts";
import { ExchangeError } from "../unreadable.ts";

/** Reads bytes as text, piece by piece: UTF-8, or UTF-16 with a byte order mark. Throws an `ExchangeError` for others. */
export class UnicodeText {
  #decoder: InstanceType<typeof TextDecoder> | undefined;

  /** The text of the next bytes; what is left over, when there are no more. */
  next(bytes: Uint8Array | undefined): string {
    try {
      if (bytes) this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      return this.#decoder?.decode(bytes, { stream: bytes !== undefined }) ?? "";
    } catch {
      throw notUnicode();
    }
  }
}

/** Refuses an encoding that a file says it has. */
export function refuseOther(encoding: string = "utf-8"): void {
  if (!/^(?:utf-?8|utf-?16(?:[lb]e)?|us-ascii)$/i.test(encoding)) throw notUnicode();
}

function notUnicode(): ExchangeError {
  return new ExchangeError(said("unreadable/encoding"));
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
