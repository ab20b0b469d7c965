import { CatalogueRepository } from "./repository.ts";

/** A note of an editor, as one leaves it with a pull request. */
const note = `id: 2026-imaging-reviewed
text:
  fr: |
    La mesure de l'[imagerie médicale](variable:cube_013_008_At) a été revue.

    Relisez sa description avant de comparer avec des années antérieures.
  nl: |
    De meting van de [medische beeldvorming](variable:cube_013_008_At) is herzien.

    Lees de beschrijving opnieuw voor u met vroegere jaren vergelijkt.
about: [cube_013_008_At, stat_020_033_At]
`;

/** The times of the releases' commits. */
export const times: readonly string[] = [
  "2026-03-15T23:30:00-05:00",
  "2026-06-15T08:00:00+02:00",
  "2026-09-01T12:00:00Z",
];

/**
 * Three releases: the first, one in which something of every sort changed, one that only corrects a wording. Throws when
 * one of them is refused.
 * @param published Is called after each.
 */
export function threeReleases(
  published: (catalogue: CatalogueRepository) => void = () => undefined,
): CatalogueRepository {
  const catalogue = new CatalogueRepository();
  const publish = (version: string, time = ""): void => {
    catalogue.commit(time);
    const { status, stdout, stderr } = catalogue.release(version);
    if (status !== 0) throw new Error(stdout + stderr);
    published(catalogue);
  };
  publish("2026.1", times[0]);

  // Renamed, withdrawn, new, changed in meaning and wording, and a note for readers.
  catalogue.varbook("rename", "cube_001_002_At", "cube_001_003_At");
  catalogue.edit(
    "variables/At/cube_013_004_At.yaml",
    /^status: .*$/m,
    "status: withdrawn\nsupersededBy: cube_013_008_At",
  );
  catalogue.edit("variables/At/cube_013_008_At.yaml", /^.*cube_013_004_At.*\n/m, "");
  catalogue.edit("variables/At/cube_013_008_At.yaml", "quarter: 4", "quarter: 3");
  catalogue.edit(
    "variables/At/cube_013_008_At.yaml",
    "metadataUpdated: 2025-11-17",
    "metadataUpdated: 2026-05-20",
  );
  const field = catalogue.read("variables/Gz/IMAG_SPEC_N_Gz.yaml");
  catalogue.write("variables/Gz/IMAG_GP_N_Gz.yaml", field.replaceAll("IMAG_SPEC_N", "IMAG_GP_N"));
  catalogue.edit(
    "vocabularies/keywords.yaml",
    "fr: Prestataires de soins de santé",
    "fr: Les prestataires de soins de santé",
  );
  catalogue.write("notes/2026-imaging-reviewed.yaml", note);
  catalogue.accept("care-providers");
  publish("2026.2", times[1]);

  catalogue.edit(
    "vocabularies/keywords.yaml",
    "fr: Les prestataires de soins de santé",
    "fr: Prestataires de soins de santé",
  );
  catalogue.accept("care-providers");
  publish("2026.3", times[2]);
  return catalogue;
}
