import type { Seed } from "./deviations.ts";

/** Where a link of the seeds leads on the compiled page, by its text there. */
type Target = readonly [text: string, target: string];

/**
 * The seeds' links all lead to `#`. This says where each one must lead, in the page’s order, relative to the French folder.
 * A link of the seeds that is none on the page is not here, but in the deviations.
 */
export const targets: Readonly<Record<Seed, readonly Target[]>> = {
  stat_020_033_At: [
    ["Atlas", "databases/At.html"],
    ["code de profession", "variables/PRACTITIONER_CAT_Gz.html"],
    ["numéro de qualification", "variables/SS00065B_Gz.html"],
    ["Atlas IMA_AIM", "databases/At.html"],
    ["PRACTITIONER_CAT-Code profession prestataire de soins", "variables/PRACTITIONER_CAT_Gz.html"],
    ["SS00065B-Qualification prestataire de soins", "variables/SS00065B_Gz.html"],
    ["SS00060-Montant AMI", "variables/SS00060_Gz.html"],
    ["Prestataires de soins de santé", "keywords/care-providers.html"],
  ],
  cube_013_008_At: [
    ["médecin spécialiste", "glossary.html#medical-specialist"],
    ["radiologues", "glossary.html#radiologist"],
    ["dentistes", "glossary.html#dentist"],
    ["codes nomenclature", "glossary.html#nomenclature-code"],
    ["Liste de codes", "variables/cube_013_008_At.html#_codelist-medical-imaging"],
    ["Imagerie médicale", "https://ima-aim.be/Imagerie-medicale-en-Belgique-394"],
    ["examens d’imagerie médicale effectués par un médecin spécialiste", "variables/IMAG_SPEC_N_Gz.html"],
    ["Nombre de bénéficiaires", "variables/cube_001_002_At.html"],
    ["Catégorie d’âge par 10 ans", "dimensions/age-10y.html"],
    ["Atlas IMA_AIM", "databases/At.html"],
    [
      "IMAG_SPEC_N-Nombre d’examens d’imagerie médicale par un médecin spécialiste",
      "variables/IMAG_SPEC_N_Gz.html",
    ],
    [
      "stat_013_008-Volume imagerie médicale médecin spécialiste non radiologue",
      "variables/stat_013_008_At.html",
    ],
    ["cube_013_004-Volume imagerie médicale radiologue", "variables/cube_013_004_At.html"],
    ["cube_013_006-Volume imagerie médicale dentistes", "variables/cube_013_006_At.html"],
    ["cube_013_007-Imagerie médicale médecin spécialiste non radiologue", "variables/cube_013_007_At.html"],
    ["Prestations de soins de santé", "keywords/care-services.html"],
    ["Prestataires de soins de santé", "keywords/care-providers.html"],
  ],
};
