import fc from "fast-check";
import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { checksum, joinedChecksum } from "../../src/export/table/checksum.ts";

test("the checksum of two sequences is that of the whole", () => {
  const bytes = fc.uint8Array({ maxLength: 5_000 });
  fc.assert(
    fc.property(bytes, bytes, (first, second) => {
      expect(checksum(first)).toBe(crc32(first));
      expect(joinedChecksum(crc32(first), crc32(second), second.length)).toBe(
        crc32(Buffer.concat([first, second])),
      );
    }),
  );
});
