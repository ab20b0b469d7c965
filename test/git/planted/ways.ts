/** Ways to make Git run a program, each with the settings that name it and a command of Git's own that shows it. */
export interface Way {
  readonly name: string;
  /** The text of a file of settings. `trap` is the command to run. */
  readonly settings: (trap: string) => string;
  /** What Git is asked so that it runs the program, in the catalogue's folder: the trap works. A pager needs a terminal. */
  readonly control: (places: Places) => readonly (readonly string[])[];
}

/** What the controls are about. */
export interface Places {
  readonly trap: string;
  /** A commit with a signature. */
  readonly signed: string;
  /** An object that is not there. */
  readonly missing: string;
}

/** The attributes that the checkout brings: each kind of file asks its own drivers. */
export const attributes = "*.yaml filter=once diff=command merge=driver\n*.json filter=process diff=text\n";

const file = "varbook.config.yaml";
const other = "schemas/term.schema.json";
const remote = (url: string): readonly (readonly string[])[] => [["ls-remote", url]];

export const ways: readonly Way[] = [
  {
    name: "filter.clean",
    settings: (trap) => `[filter "once"]\nclean = ${trap}\n`,
    control: () => [["hash-object", file]],
  },
  {
    name: "filter.smudge",
    settings: (trap) => `[filter "once"]\nsmudge = ${trap}\n`,
    control: () => [["cat-file", "--filters", `HEAD:./${file}`]],
  },
  {
    name: "filter.process",
    settings: (trap) => `[filter "process"]\nprocess = ${trap}\n`,
    control: () => [["hash-object", other]],
  },
  {
    name: "diff.textconv",
    settings: (trap) => `[diff "text"]\ntextconv = ${trap}\n`,
    control: () => [["cat-file", "--textconv", `HEAD:./${other}`]],
  },
  {
    name: "diff.command",
    settings: (trap) => `[diff "command"]\ncommand = ${trap}\n`,
    control: () => [["diff", "HEAD~1"]],
  },
  {
    name: "diff.external",
    settings: (trap) => `[diff]\nexternal = ${trap}\n`,
    control: () => [["diff", "--no-index", file, other]],
  },
  {
    name: "merge.driver",
    settings: (trap) => `[merge "driver"]\ndriver = ${trap}\n`,
    control: () => [["merge-tree", "--write-tree", "one", "two"]],
  },
  {
    name: "core.fsmonitor",
    settings: (trap) => `[core]\nfsmonitor = ${trap}\n`,
    control: () => [["status"]],
  },
  {
    // The name of a folder: in it, every hook is the trap.
    name: "core.hooksPath",
    settings: (trap) => `[core]\nhooksPath = ${trap.split(" ")[0]}-hooks\n`,
    control: () => [["update-ref", "refs/heads/hooked", "HEAD"]],
  },
  {
    name: "core.pager",
    settings: (trap) => `[core]\npager = ${trap}\n[pager]\nlog = true\nls-tree = ${trap}\nconfig = ${trap}\n`,
    control: () => [],
  },
  {
    name: "core.sshCommand",
    settings: (trap) => `[core]\nsshCommand = ${trap}\n`,
    control: () => remote("ssh://localhost/x"),
  },
  {
    name: "core.gitProxy",
    settings: (trap) => `[core]\ngitProxy = ${trap.split(" ")[0]}-hooks/proxy\n`,
    control: () => remote("git://localhost/x"),
  },
  {
    name: "credential.helper",
    settings: (trap) => `[credential]\nhelper = "!${trap}"\n`,
    control: () => [["credential", "fill"]],
  },
  {
    name: "core.askPass",
    settings: (trap) => `[core]\naskPass = ${trap.split(" ")[0]}-hooks/ask\n`,
    control: () => [["credential", "fill"]],
  },
  {
    name: "alias",
    settings: (trap) =>
      ["x", "cat-file", "ls-tree", "ls-files", "rev-list", "diff-tree", "config", "status"]
        .map((name) => `[alias]\n${name} = "!${trap}"\n`)
        .join(""),
    control: () => [["x"]],
  },
  {
    name: "includeIf",
    settings: (trap) => `[includeIf "gitdir:/**"]\npath = ${trap.split(" ")[0]}-included\n`,
    control: () => [["included"]],
  },
  {
    name: "submodule",
    settings: (trap) =>
      `[submodule "s"]\nurl = ${external(trap)}\nactive = true\nupdate = "!${trap}"\n[submodule]\nrecurse = true\n[protocol "ext"]\nallow = always\n`,
    control: ({ trap }) => remote(`ext::${trap}`),
  },
  {
    name: "gpg.program",
    settings: (trap) => `[gpg]\nprogram = ${trap.split(" ")[0]}-hooks/gpg\n[log]\nshowSignature = true\n`,
    control: ({ signed }) => [["log", "--max-count=1", signed]],
  },
  {
    name: "promisor",
    settings: (trap) =>
      `[remote "origin"]\nurl = ${external(trap)}\nfetch = +refs/heads/*:refs/remotes/origin/*\npromisor = true\npartialclonefilter = blob:none\n[extensions]\npartialClone = origin\n[protocol "ext"]\nallow = always\n`,
    control: ({ missing }) => [["cat-file", "-p", missing]],
  },
];

/** An address that Git reaches by a program. */
function external(trap: string): string {
  return `"ext::${trap}"`;
}
