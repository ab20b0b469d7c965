/** So many records share a script: a page opened from disk can load no other kind of file, and one each would double the files. */
export const together = 50;
