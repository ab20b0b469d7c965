import type { CatalogueRepository } from "../release/repository.ts";

/** A pull request as an editor makes it. */
export interface PullRequest {
  /** Of its branch, and of the comments in test/samples/history. */
  readonly name: string;
  /** The language that its people read. */
  readonly language: string;
  /** What each push changes; the last one is merged if the check lets it pass. */
  readonly pushes: readonly ((catalogue: CatalogueRepository) => void)[];
  /** The exit codes of the reviews, push by push. */
  readonly verdicts: readonly number[];
  /** It is closed without being merged. */
  readonly isClosed?: boolean;
  /** A release is made after it. */
  readonly release?: string;
}

const imaging = "variables/At/cube_013_008_At.yaml";
const geneticists = "variables/At/stat_020_033_At.yaml";

/** Ten pull requests of a small catalogue, and three releases between them. */
export const pullRequests: readonly PullRequest[] = [
  {
    name: "01-only-french-is-edited",
    language: "fr",
    pushes: [
      (catalogue) => {
        catalogue.edit(imaging, "fr: Volume imagerie", "fr: Volume d'imagerie");
        catalogue.edit(imaging, "metadataUpdated: 2025-11-17", "metadataUpdated: 2026-02-03");
      },
    ],
    verdicts: [0],
  },
  {
    name: "02-dutch-follows",
    language: "nl",
    pushes: [
      (catalogue) => {
        catalogue.edit(imaging, "nl: Volume medische beeldvorming", "nl: Volume aan medische beeldvorming");
        catalogue.accept();
      },
    ],
    verdicts: [0],
  },
  {
    name: "03-a-new-field",
    language: "fr",
    pushes: [
      (catalogue) => {
        const field = catalogue.read("variables/Gz/IMAG_SPEC_N_Gz.yaml");
        const other = field
          .replaceAll("IMAG_SPEC_N", "IMAG_GP_N")
          .replace("par un médecin spécialiste", "par un médecin généraliste")
          .replace("door een arts-specialist", "door een huisarts");
        catalogue.write("variables/Gz/IMAG_GP_N_Gz.yaml", other);
        catalogue.edit(imaging, "sources: [IMAG_SPEC_N_Gz]", "sources: [IMAG_SPEC_N_Gz, IMAG_GP_N_Gz]");
        catalogue.edit(imaging, "metadataUpdated: 2026-02-03", "metadataUpdated: 2026-02-20");
        catalogue.accept();
      },
    ],
    verdicts: [0],
    release: "2026.1",
  },
  {
    name: "04-a-reference-is-broken-then-mended",
    language: "nl",
    pushes: [
      (catalogue) => {
        catalogue.edit(geneticists, "[care-providers]", "[care-provider]");
        catalogue.edit(geneticists, "metadataUpdated: 2025-11-28", "metadataUpdated: 2026-03-30");
      },
      (catalogue) => catalogue.edit(geneticists, "[care-provider]", "[care-providers, care-services]"),
    ],
    verdicts: [1, 0],
  },
  {
    name: "05-a-variable-is-renamed",
    language: "fr",
    pushes: [(catalogue) => void catalogue.varbook("rename", "IMAG_SPEC_N_Gz", "IMAG_SPEC_YN_Gz")],
    verdicts: [0],
  },
  {
    name: "06-the-method-changes",
    language: "nl",
    pushes: [
      (catalogue) => {
        catalogue.edit(imaging, "  per: 1000\n  of:", "  per: 100\n  of:");
        catalogue.edit(imaging, "  per: 1000\n  text:", "  per: 100\n  text:");
        catalogue.edit(imaging, "metadataUpdated: 2026-02-20", "metadataUpdated: 2026-05-11");
        catalogue.write("notes/2026-imaging-per-hundred.yaml", note);
        catalogue.accept();
      },
    ],
    verdicts: [0],
  },
  {
    name: "07-a-variable-is-withdrawn",
    language: "fr",
    pushes: [
      (catalogue) => {
        const withdrawn = "status: withdrawn\nsupersededBy: cube_013_008_At";
        catalogue.edit("variables/At/cube_013_004_At.yaml", /^status: .*$/m, withdrawn);
        catalogue.edit(imaging, /^.*cube_013_004_At.*\n/m, "");
        catalogue.accept();
      },
    ],
    verdicts: [0],
    release: "2026.2",
  },
  {
    name: "08-a-stranger-tries",
    language: "fr",
    pushes: [
      (catalogue) => {
        const hostile = "fr: '<img src=x onerror=alert(1)> @everyone ::error::%0A [x](javascript:alert(1))'";
        catalogue.edit(geneticists, /fr: Nombre de généticiens cliniciens/, hostile);
        const field = catalogue.read("variables/Gz/IMAG_GP_N_Gz.yaml");
        catalogue.write("variables/Gz/OTHER_Gz.yaml", field.replaceAll("IMAG_GP_N_Gz", "../../OTHER_Gz"));
      },
    ],
    verdicts: [1],
    isClosed: true,
  },
  {
    name: "09-an-id-is-used-again",
    language: "nl",
    pushes: [
      (catalogue) => {
        const field = catalogue.read("variables/Gz/IMAG_GP_N_Gz.yaml");
        const other = field.replaceAll("IMAG_GP_N", "IMAG_SPEC_N");
        catalogue.write("variables/Gz/IMAG_SPEC_N_Gz.yaml", other);
      },
    ],
    verdicts: [1],
    isClosed: true,
  },
  {
    name: "10-only-the-form-changes",
    language: "fr",
    pushes: [
      (catalogue) => {
        catalogue.edit(imaging, "id: cube_013_008_At\n", "# Relu en juillet.\nid: cube_013_008_At\n");
        catalogue.edit(imaging, "[IMAG_SPEC_YN_Gz, IMAG_GP_N_Gz]", "[ IMAG_SPEC_YN_Gz, IMAG_GP_N_Gz ]");
      },
    ],
    verdicts: [0],
    release: "2026.3",
  },
];

/** What readers must know of the sixth one. */
const note = `id: 2026-imaging-per-hundred
text:
  fr: |
    Le [volume d'imagerie médicale](variable:cube_013_008_At) est désormais calculé pour 100 bénéficiaires.

    Divisez les valeurs antérieures par dix avant de comparer.
  nl: |
    Het [volume aan medische beeldvorming](variable:cube_013_008_At) wordt voortaan berekend per 100 rechthebbenden.

    Deel vroegere waarden door tien voor u vergelijkt.
about: [cube_013_008_At]
`;
