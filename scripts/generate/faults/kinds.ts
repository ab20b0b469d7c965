import { contentFaults } from "./contents.ts";
import { commentFaults } from "./comments.ts";
import type { FaultKind } from "./fault.ts";
import { fileFaults } from "./files.ts";
import { referenceFaults } from "./references.ts";
import { schemaFaults } from "./schema.ts";
import { textFaults } from "./texts.ts";
import { typographyFaults } from "./typography.ts";
import { valueFaults } from "./values.ts";
import { yamlFaults } from "./yaml.ts";

/** Every way to break a catalogue. Those with the fewest suitable files come first. */
export const faultKinds: readonly FaultKind[] = [
  ...referenceFaults,
  ...contentFaults,
  ...textFaults,
  ...typographyFaults,
  ...valueFaults,
  ...schemaFaults,
  ...yamlFaults,
  ...fileFaults,
  ...commentFaults,
];
