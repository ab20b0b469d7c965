/** The configuration's file, at the top of the catalogue. */
export const configurationFile = "varbook.config.yaml";
