// The examples of the messages: the bad one has that problem and no other, the good one has none.
import { describe, expect, it } from "vitest";
import { messages } from "../../src/messages/generated.ts";
import type { Message } from "../../src/messages/generated.ts";
import { readWithRecovery } from "../../src/yaml/read-yaml.ts";

const examples = Object.entries<Message>(messages).filter(
  ([code, { bad }]) => code.startsWith("yaml/") && bad !== undefined,
);
const codes = (text = ""): string[] => [
  ...new Set(readWithRecovery("a.yaml", new TextEncoder().encode(text)).problems.map(({ code }) => code)),
];

describe("the examples of messages", () => {
  it.each(examples)("%s", (code, { bad, good }) => {
    expect(codes(bad)).toEqual([code]);
    expect(codes(good)).toEqual([]);
  });
});
