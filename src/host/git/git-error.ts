import { SpokenError } from "../../messages/spoken-error.ts";

/** Git could not answer. The message is one line, for people. */
export class GitError extends SpokenError {}
