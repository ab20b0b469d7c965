/** What Git is asked, with the arguments that are the same each time, and why no other program runs for it. */
interface GitCommand {
  readonly args: readonly [command: string, ...string[]];
  readonly why: string;
}

/** A name of what Git may be asked. */
export type GitQuery =
  | "objects"
  | "contents"
  | "tree"
  | "time"
  | "ancestry"
  | "common"
  | "names"
  | "history"
  | "changes"
  | "trusted";

/** So many changes are looked through for what a text said before. */
const mostCommits = 2_000;

/**
 * All that Git may do: nothing else is ever asked. Whoever opens a pull request chooses its files, `.gitattributes` among
 * them, and the settings of a clone may include a file of the checkout (`include.path`). So no question opens a file of
 * the checkout, as `git status` and `git diff` do, through the filters that attributes choose: files are compared by
 * the toolkit, by their hash. Attributes, filters, drivers, hooks and the network have no part in any of these.
 * docs/pull-requests.md has the same list.
 */
export const gitCommands: Readonly<Record<GitQuery, GitCommand>> = {
  objects: {
    args: ["cat-file", "--batch-check"],
    why: "the ids that names stand for, and how large objects are; reads references, no content",
  },
  contents: {
    args: ["cat-file", "--batch"],
    why: "objects as they are stored; only with other options would it ask attributes",
  },
  tree: {
    args: ["ls-tree", "-r", "-l", "-z", "--full-tree", "--end-of-options"],
    why: "the files of a commit with their ids; reads trees",
  },
  time: {
    args: ["rev-list", "--max-count=1", "--timestamp", "--end-of-options"],
    why: "when a commit was made; unlike `git log` it checks no signature",
  },
  ancestry: {
    args: ["rev-list", "--max-count=1", "--end-of-options"],
    why: "whether one commit comes after another; reads commits, no content",
  },
  common: {
    args: ["merge-base", "--end-of-options"],
    why: "the last commit that two have in common; reads commits",
  },
  names: {
    args: ["ls-files", "-z", "-t", "--cached", "--others", "--exclude-standard", "--"],
    why: "the files that Git knows, and new ones that it is not told to ignore; lists folders, and opens only `.gitignore`",
  },
  history: {
    args: ["rev-list", `--max-count=${mostCommits}`, "--end-of-options", "HEAD", "--"],
    why: "the commits that changed a file; compares trees",
  },
  changes: {
    args: [
      ...(["diff-tree", "--stdin", "-r", "--root", "--raw", "-z", "--no-commit-id", "--no-abbrev"] as const),
      ...["--no-renames", "--no-ext-diff", "--no-textconv", "--"],
    ],
    why: "the ids of a file before and after commits; compares trees, and opens no content",
  },
  trusted: {
    args: ["config", "--null", "--show-scope", "--get-all", "safe.directory"],
    why: "whether you trust a repository of another user; only your own and the machine's settings are believed",
  },
};

/** What holds for every question, with the reason. No question needs what they forbid: each is a second lock. */
export const options: Readonly<Record<string, string>> = {
  "--no-pager": "what Git writes goes to no program",
  "--no-replace-objects": "an object is what its id says, not what a reference puts in its place",
  "--literal-pathspecs": "a file's name is no pattern",
  "--no-optional-locks": "nothing is written, not even what Git remembers of files",
};

/** Settings that go before those of all files, each with the reason. */
export const settings: Readonly<Record<string, readonly [value: string, why: string]>> = {
  "safe.bareRepository": ["explicit", "no folder becomes a repository by the files in it"],
  "core.fsmonitor": ["false", "no program is asked which files changed"],
  "core.hooksPath": ["/dev/null", "there is no hook"],
  "core.attributesFile": ["/dev/null", "attributes of your own have no part in it either"],
  "submodule.recurse": ["false", "no other repository is entered"],
  "protocol.allow": ["never", "nothing is fetched"],
};

/** Variables that are set, each with the reason; all others that Git has of its own are taken away. */
export const variables: Readonly<Record<string, readonly [value: string, why: string]>> = {
  GIT_ALLOW_PROTOCOL: [":", "nothing is fetched, whatever a repository allows for one protocol"],
  GIT_NO_LAZY_FETCH: ["1", "an object that is missing is missing; Git before 2.45 only knows the line above"],
  GIT_ATTR_NOSYSTEM: ["1", "attributes of the machine have no part in it"],
  GIT_TERMINAL_PROMPT: ["0", "nobody is asked for a password"],
  LC_ALL: ["C", "answers are in English"],
};
