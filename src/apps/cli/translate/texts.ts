import { closest } from "../../../project/names/suggest.ts";
import { said } from "../../../messages/phrase.ts";
import { configurationData } from "../../../project/configure/configuration.ts";
import { configurationFile } from "../../../model/configuration-file.ts";
import type { Catalogue } from "../../../model/catalogue.ts";
import type { CatalogueMarks } from "../../../check/translations/catalogue-marks.ts";
import { catalogueMarks } from "../../../check/translations/catalogue-marks.ts";
import { fileTexts } from "../../../check/translations/catalogue-files.ts";
import { marksFolder } from "../../../check/translations/translation-marks.ts";
import { catalogueTexts, selection } from "../../../change/translate/catalogue-texts.ts";
import type { Pair } from "../../../check/translations/translation-pairs.ts";
import { filePairs } from "../../../check/translations/translation-pairs.ts";
import { openWorkspace } from "../../../check/workspace.ts";
import type { Invocation } from "../command.ts";
import { UsageError } from "../../../messages/spoken-error.ts";
import type { FolderTree } from "../../../host/open-folder.ts";
import { watchMemory } from "../../../host/disk/memory.ts";
import { folderTree } from "../../../host/open-folder.ts";
import { wrongChoice } from "../parse-call.ts";
import { refuseUnread } from "../refuse-unread.ts";

/** The texts of the catalogue in a folder, with their translations. */
export interface FolderTexts extends FolderTree {
  readonly catalogue: Catalogue;
  /** The folders and files of the catalogue. */
  readonly roots: readonly string[];
  readonly marks: CatalogueMarks;
  readonly byFile: ReadonlyMap<string, readonly Pair[]>;
  /** The ones of `--to` and `--only`; all without these. With them those of schemas and of the configuration, which have no marks. */
  readonly pairs: readonly Pair[];
}

/** Opens the catalogue in a folder and finds the texts that the options name. Throws for a language or a text that it does not have. */
export function openTexts(directory: string, { options }: Pick<Invocation, "options">): FolderTexts {
  const source = folderTree(directory);
  const { catalogue, roots } = openWorkspace(source.tree, source.toolkit, {
    today: source.today,
    forgetsData: true,
    watch: watchMemory,
  });
  refuseUnread(source.tree(roots), catalogue);
  const marks = catalogueMarks(source.tree([marksFolder]));
  const byFile = catalogueTexts(catalogue, marks);
  const { to, only } = options;
  const tags = catalogue.languages.map(({ tag }) => tag);
  if (typeof to === "string" && !tags.includes(to)) throw wrongChoice("--to", to, tags);
  const settings = configurationData(source.tree([configurationFile])) ?? {};
  const ofFiles = filePairs(
    fileTexts({ kinds: catalogue.kinds, settings }, source.toolkit),
    catalogue.configuration.sourceLanguage ?? tags[0],
    tags,
  );
  const all = [...[...byFile.values()].flat(), ...ofFiles].filter(
    ({ target }) => to === undefined || target === to,
  );
  if (typeof only !== "string") return { ...source, catalogue, roots, marks, byFile, pairs: all };
  const { isChosen, unknown } = selection(only, all);
  const [first] = unknown;
  if (first !== undefined) throw unknownText(first, all);
  return { ...source, catalogue, roots, marks, byFile, pairs: all.filter(isChosen) };
}

function unknownText(name: string, all: readonly Pair[]): UsageError {
  const names = new Set(all.flatMap((pair) => [pair.text.record.id, pair.name]));
  const near = closest(name, names);
  return new UsageError(
    near.length > 0 ? said("usage/unknown-text-near", { name, near }) : said("usage/unknown-text", { name }),
  );
}
