import { MeasuredSizes } from "../../site/compile.ts";
import type { CompileOptions } from "../../model/output.ts";
import { filesOf } from "../../model/output.ts";
import type { Assembly } from "../disk/assemble.ts";
import type { Published } from "../disk/output.ts";
import { publishShared } from "../disk/output.ts";
import type { Readable } from "./compiled.ts";
import { compiled } from "./compiled.ts";
import { withProgress } from "./progress.ts";
import type { SecondThread } from "./second-thread.ts";
import { Turns } from "./turns.ts";

export interface PublishCatalogueOptions {
  readonly base: Pick<CompileOptions, "baseUrl">;
  /** Stands for all that the output is made from. */
  readonly source: string | undefined;
  /** Shows how far it is. */
  readonly note: (text: string) => void;
  /** Takes part if it was started, and if it has read the same. */
  readonly second: SecondThread;
}

/**
 * Compiles the sound catalogue in `folder` and publishes it at `out`. Throws an `OutputError`, and leaves what was there, when
 * that is not possible.
 */
export async function publishCatalogue(
  out: string,
  { folder, ...readable }: Readable & { readonly folder: string },
  { base, source, note, second }: PublishCatalogueOptions,
): Promise<Published> {
  const { contents } = readable.state ?? {};
  const { shares, last } = compiled(readable, base);
  const precious = [folder];
  const put = async (assembly: Assembly, build: string): Promise<void> => {
    const turns = new Turns();
    const sizes = new MeasuredSizes();
    if (contents !== undefined) second.begin({ contents, base, out, precious, build, turns: turns.shared });
    const own = sizes.measured(filesOf(turns.of(shares)));
    assembly.take(withProgress(own, note, () => turns.madeBySecond));
    // One that has no part in it may fail, or not be ready, as it likes.
    const theirs = turns.areShared ? await second.outcome() : undefined;
    if (theirs) assembly.join(theirs.share);
    if (theirs) sizes.add(theirs.sizes);
    assembly.take(last(sizes));
  };
  return publishShared(out, (assembly, build) => put(assembly, build).finally(() => second.stop()), {
    precious,
    source,
  });
}
