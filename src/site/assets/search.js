// The search of the catalogue, without its page: classic scripts, because a page opened from disk can load no others.
// The index comes as such scripts too, which call varbookSearch.load. Made by src/export/search/.
"use strict";

globalThis.varbookSearch = (() => {
  // ---- Words: the same as in tokens.ts, fold.ts and stem.ts ----

  const letters = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d" };

  const fold = (text) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[œæßøłđ]/g, (letter) => letters[letter]);

  /** The words of a folded text; an underscore inside a code does not split it. */
  const words = (folded) => folded.match(/[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)*/gu) || [];

  const tokens = (text) => words(fold(text));

  /** What is the same for all forms of a word, by the endings of a language. */
  function stemmer(endings) {
    const instead = new Map(endings);
    const longest = Math.max(0, ...[...instead.keys()].map(({ length }) => length));
    return (word) => {
      let stem = word;
      for (let length = longest; length > 0; length--) {
        const other = instead.get(stem.slice(-length));
        if (other === undefined || length > stem.length || stem.length - length + other.length < 3) continue;
        stem = stem.slice(0, -length) + other;
        length = longest + 1;
      }
      return stem.replace(/(.)\1+/gu, "$1");
    };
  }

  // ---- The index ----

  // What a word is worth where it is found: inside a longer one, at its start, in another form, as it was typed.
  const inTitle = [0, 20, 30, 36, 40];
  const inFacet = [0, 14, 16, 17, 18];
  const inText = [0, 4, 6, 7, 8];

  /** The first tier, made ready: the records in the order of their numbers, the words of their titles, the facets. */
  function readNames({ kinds, notes, locales, stubs, stopWords, endings, facets }) {
    const stem = stemmer(endings);
    const pools = { notes, locales, stubs: new Set(stubs) };
    const records = kinds.flatMap((kind) => kind.records.map((row) => readRecord(row, kind, pools)));
    records.forEach((record, number) => (record.number = number));
    addForms(records);
    const read = facets.map(({ name, label, byCount, values }) => ({
      name,
      label,
      byCount,
      values: values.map(([id, postings, title = id, locale = 0]) => ({
        id,
        title,
        locale: locales[locale - 1],
        records: decoded(postings),
      })),
    }));
    return {
      records,
      facets: read,
      stopWords: new Set(stopWords.split(" ")),
      stem,
      titles: titleWords(records, stem),
      values: valueWords(read.flatMap(({ values }) => values), stem),
    };
  }

  function readRecord([id, title = id, short = "", collection = 0, status = 0, locale = 0, href = ""], kind, { notes, locales, stubs }) {
    return {
      id,
      title,
      short,
      href: href || kind.page.replace("{id}", () => id),
      notes: [kind.label, kind.coded ? id : short, notes[collection - 1], notes[status - 1]].filter(Boolean),
      locale: locales[locale - 1],
      coded: kind.coded,
      // Of a stub nothing but the title is known: it comes after all others, unless its code was typed.
      isStub: stubs.has(status) ? 1 : 0,
      late: status > 0 ? 1 : 0,
    };
  }

  /** The forms in which records are compared. Their texts have no line breaks and are folded at once. */
  function addForms(records) {
    for (const [form, property] of [["key", "id"], ["name", "short"], ["words", "title"]]) {
      const folded = fold(records.map((record) => record[property]).join("\n"));
      const texts = folded.replace(/[^\p{L}\p{N}_\n]+/gu, " ").split("\n");
      // Where there is no underscore, what is left are the words.
      records.forEach((record, i) => (record[form] = texts[i].includes("_") ? words(texts[i]).join(" ") : texts[i].trim()));
    }
    for (const record of records) {
      record.bare = bare(record.key);
      record.bareName = bare(record.name);
    }
  }

  const bare = (text) => text.replace(/[ _]/g, "");

  /** Words to be looked for, and for each number of them the records that have it. */
  function titleWords(records, stem) {
    const found = new Map();
    for (const [number, { words, name, coded }] of records.entries()) {
      for (const word of (coded ? words : `${words} ${name}`).split(" ")) {
        const list = found.get(word);
        if (!list) found.set(word, [number]);
        else if (list[list.length - 1] !== number) list.push(number);
      }
    }
    found.delete("");
    const lists = [...found.values()];
    return layer([...found.keys()].map((word) => [word]), stem, inTitle, 3, (i, use) => lists[i].forEach(use));
  }

  function valueWords(values, stem) {
    const found = new Map();
    for (const value of values) {
      for (const word of new Set(tokens(value.title))) {
        const list = found.get(word);
        if (list) list.push(value);
        else found.set(word, [value]);
      }
    }
    const lists = [...found.values()];
    const each = (i, use) => lists[i].forEach(({ records }) => records.forEach(use));
    return layer([...found.keys()].map((word) => [word]), stem, inFacet, 3, each);
  }

  /** The second tier: the words of the texts. The records that have them come in parts, as they are asked for. */
  function readWords({ words, parts }, { stem }) {
    const starts = [];
    let start = 0;
    for (const length of parts) {
      starts.push(start);
      start += length;
    }
    const lists = [];
    const partOf = (i) => {
      let part = starts.length - 1;
      while (starts[part] > i) part--;
      return part;
    };
    const each = (i, use, missing) => {
      const part = partOf(i);
      const list = lists[part]?.[i - starts[part]];
      if (list === undefined) missing.add(part);
      else decode(list, use);
    };
    const groups = words ? words.split(" ").map((forms) => forms.split(",")) : [];
    return { ...layer(groups, stem, inText, 4, each), lists };
  }

  /** The third tier: one part. */
  function readPart({ part, records }, texts) {
    texts.lists[part] = records.split(" ");
  }

  /** @param inside So many letters a word needs to be looked for inside others. */
  function layer(groups, stem, worth, inside, each) {
    const letters = Int32Array.from(groups, (forms) => lettersOf(forms.join("")));
    return { groups, stems: groups.map(([form]) => stem(form)), letters, worth, inside, each };
  }

  /** The letters of a word, a bit each; some share one. */
  function lettersOf(word) {
    let bits = 0;
    for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
    return bits;
  }

  const signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const digits = new Uint8Array(128);
  for (let digit = 0; digit < 64; digit++) digits[signs.charCodeAt(digit)] = digit;

  /** Calls back with each record number of a list that postings.ts has encoded. */
  function decode(postings, use) {
    const plain = digits[postings.charCodeAt(0)];
    let record = -1;
    let step = 0;
    let left = -1; // Plain bits still to come; -1 while the ones before them are counted.
    for (let i = 1; i < postings.length; i++) {
      const digit = digits[postings.charCodeAt(i)];
      for (let shift = 5; shift >= 0; shift--) {
        const bit = (digit >> shift) & 1;
        if (left >= 0) {
          step = (step << 1) | bit;
          left--;
        } else if (bit) step++;
        else left = plain;
        if (left !== 0) continue;
        use((record += step + 1));
        step = 0;
        left = -1;
      }
    }
  }

  function decoded(postings) {
    const records = [];
    decode(postings, (record) => records.push(record));
    return records;
  }

  // ---- Finding ----

  /**
   * The records that have all words of a query, in one of their forms or inside longer ones (compounds), and that have a
   * chosen value of each facet in which there is a choice.
   * @param chosen Sets of values by the name of the facet.
   * @param texts The second tier, as soon as it is there.
   * @returns The records found, best first; for each facet how many records each of its values would leave; the parts of the
   * third tier without which this is not yet all; the words that nothing has, for which words like them were taken; whether
   * the first record is called what was typed.
   */
  function search(query, chosen, names, texts) {
    const missing = new Set();
    const { scores, unknown } = score(query, names, texts, missing);
    const { passing, counts } = narrow(scores, chosen, names);
    const called = calledBy(tokens(query.slice(0, 200)).join(" "));
    const found = passing.map((number) => {
      const record = names.records[number];
      return { record, number, score: scores[number], called: called(record) };
    });
    found.sort(
      (a, b) =>
        b.called - a.called ||
        a.record.isStub - b.record.isStub ||
        b.score - a.score ||
        a.record.late - b.record.late ||
        b.record.coded - a.record.coded ||
        // Shorter titles say more of what was asked; codes have their own order.
        (query && a.score < 500 && a.record.words.length - b.record.words.length) ||
        a.number - b.number,
    );
    const isCalled = found.length > 0 && found[0].called > 0;
    return { found: found.map(({ record }) => record), counts, missing, unknown, isCalled };
  }

  /** Is a record called what was typed: by its code or abbreviation (2), by its title if more of it is known (1), or not (0)? */
  function calledBy(whole) {
    const code = bare(whole);
    return ({ bare, bareName, words, isStub }) => {
      if (code === "") return 0;
      return bare === code || bareName === code ? 2 : words === whole && !isStub ? 1 : 0;
    };
  }

  /** For each record how well it answers the query; 0 for not at all. Without words, all do. */
  function score(query, names, texts, missing) {
    const all = [...new Set(tokens(query))].slice(0, 20);
    const wanted = all.filter((word) => !names.stopWords.has(word));
    const unknown = [];
    let scores;
    for (const word of wanted.length > 0 ? wanted : all) {
      const own = scoreWord(word, names, texts, missing, unknown);
      if (!scores) scores = own;
      else for (let i = 0; i < own.length; i++) scores[i] = scores[i] && own[i] && scores[i] + own[i];
    }
    if (!scores) return { scores: new Uint16Array(names.records.length).fill(query.trim() ? 0 : 1), unknown };
    addWhole(scores, tokens(query.slice(0, 200)).join(" "), names.records);
    return { scores, unknown };
  }

  /** What the query as a whole is worth: this code, the start of it, the title, words of it in this order, the start of these. */
  function addWhole(scores, whole, records) {
    const code = bare(whole);
    for (let i = 0; i < scores.length; i++) {
      const { coded, bare, bareName, words } = records[i];
      // An id that is no code, such as age-10y, is only found as a whole.
      if (bare === code || bareName === code) scores[i] += 1000;
      if (scores[i] === 0) continue;
      if (coded && bare.startsWith(code)) scores[i] += 500;
      if (words === whole) scores[i] += 200;
      else if (` ${words} `.includes(` ${whole} `)) scores[i] += words.startsWith(whole) ? 110 : 100;
      else if (words.startsWith(whole)) scores[i] += 5;
    }
  }

  /** For each record how well it has the word; 0 for not at all. */
  function scoreWord(word, names, texts, missing, unknown) {
    const scores = new Uint16Array(names.records.length);
    const layers = texts ? [names.titles, names.values, texts] : [names.titles, names.values];
    let known = scoreCodes(word, names.records, scores);
    for (const one of layers) if (scoreLayer(word, names.stem(word), one, scores, missing)) known = true;
    // Whether a word is unknown can only be told when all words are there.
    if (known || !texts || word.length > longest || /\d/.test(word)) return scores;
    const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
    for (let edits = 1; edits <= most && !known; edits++)
      for (const one of layers) if (scoreLike(word, edits, one, scores, missing)) known = true;
    if (known) unknown.push(word);
    return scores;
  }

  function scoreCodes(word, records, scores) {
    const code = bare(word);
    const isNumber = /\d/.test(word) && code.length > 2;
    let known = false;
    for (let i = 0; i < scores.length; i++) {
      const { coded, key, bare } = records[i];
      if (!coded) continue;
      if (bare.startsWith(code)) scores[i] = 60;
      else if (key.includes(`_${word}`)) scores[i] = 25;
      else if (isNumber ? bare.includes(code) : word.length > 2 && key.includes(word)) scores[i] = 10;
      if (scores[i]) known = true;
    }
    return known;
  }

  function scoreLayer(word, stem, { groups, stems, worth, inside, each }, scores, missing) {
    let known = false;
    for (let i = 0; i < groups.length; i++) {
      const grade = gradeOf(groups[i], stems[i], word, stem, inside);
      if (grade === 0) continue;
      known = true;
      raise(scores, worth[grade], i, each, missing);
    }
    return known;
  }

  function gradeOf(forms, formsStem, word, stem, inside) {
    let grade = stem === formsStem ? 3 : 0;
    for (const form of forms) {
      const at = form.indexOf(word);
      if (at === 0) grade = Math.max(grade, form.length === word.length ? 4 : 2);
      else if (at > 0 && grade === 0 && word.length >= inside) grade = 1;
    }
    return grade || (stem.length > 4 && formsStem.includes(stem) ? 1 : 0);
  }

  function raise(scores, worth, i, each, missing) {
    const use = (record) => {
      if (scores[record] < worth) scores[record] = worth;
    };
    each(i, use, missing);
  }

  // ---- Where a text has the words of a query ----

  const wordIn = /[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)*/gu;

  /**
   * For a query, a function that finds its words in texts: in one of their forms, at the start of longer words or inside them.
   * @returns For each: from where to where it stands, and which of the query's words it is.
   */
  function wordsOf(query, { stem, stopWords }) {
    const all = [...new Set(tokens(query))].slice(0, 20);
    const wanted = all.filter((word) => !stopWords.has(word));
    const asked = (wanted.length > 0 ? wanted : all).map((word) => ({ word, stem: stem(word) }));
    const known = new Map();
    const askedBy = (word) => {
      if (!known.has(word)) {
        const folded = fold(word);
        const [forms, formsStem] = [[folded], stem(folded)];
        known.set(word, asked.findIndex((one) => gradeOf(forms, formsStem, one.word, one.stem, 4) > 0));
      }
      return known.get(word);
    };
    return (text) => {
      const places = [];
      for (const { 0: word, index } of asked.length > 0 ? text.matchAll(wordIn) : []) {
        const which = askedBy(word);
        if (which >= 0) places.push({ start: index, end: index + word.length, which });
      }
      return places;
    };
  }

  /**
   * The part of a text that has most of the words, about so many letters long, in whole words.
   * @returns Its pieces, those that are one of the words as `{ found }`; and how many different words it has.
   */
  function extract(text, places, length) {
    let best = { count: 0, from: 0 };
    for (const [i, { start }] of places.entries()) {
      const inside = new Set();
      for (let j = i; j < places.length && places[j].end <= start + length; j++) inside.add(places[j].which);
      if (inside.size > best.count) best = { count: inside.size, from: start };
    }
    // Some of what stands before the first word, from the start of a word on.
    const wished = Math.max(0, Math.min(best.from - length / 4, text.length - length));
    const from = wished === 0 ? 0 : text.lastIndexOf(" ", wished) + 1;
    const end = text.indexOf(" ", from + length);
    const to = end < 0 ? text.length : end;
    const pieces = from > 0 ? ["… "] : [];
    let at = from;
    for (const { start, end: after } of places) {
      if (start < at || after > to) continue;
      pieces.push(text.slice(at, start), { found: text.slice(start, after) });
      at = after;
    }
    pieces.push(text.slice(at, to), to < text.length ? " …" : "");
    return { pieces: pieces.filter((piece) => piece !== ""), count: best.count };
  }

  // ---- Words like one that nothing has ----

  function scoreLike(word, most, { groups, letters, worth, each }, scores, missing) {
    const typed = lettersOf(word);
    let known = false;
    for (let i = 0; i < groups.length; i++) {
      // A letter that the word does not have needs an edit of its own: most words need no closer look.
      let strange = typed & ~letters[i];
      for (let edits = 0; edits < most; edits++) strange &= strange - 1;
      if (strange !== 0) continue;
      let best = 0;
      for (const form of groups[i]) best = Math.max(best, likeness(word, form, most));
      if (best === 0) continue;
      known = true;
      raise(scores, worth[1] * best, i, each, missing);
    }
    return known;
  }

  /** How like a word is to what was typed: the same but for so many edits, the same at its start, or not at all. */
  function likeness(typed, word, most) {
    if (word.length < typed.length - most) return 0;
    const { whole, start } = edits(typed, word.slice(0, typed.length + most + 1), most);
    return whole <= most ? 0.5 : start <= most ? 0.25 : 0;
  }

  /**
   * Letters left out, added, changed or swapped with the next one (optimal string alignment) from what was typed to a word,
   * and to that start of the word that is nearest. More than `most` is as good as any more.
   */
  function edits(typed, word, most) {
    let [before, last, row] = rows;
    for (let j = 0; j <= word.length; j++) last[j] = j;
    let leastOfLast = 0;
    for (let i = 1; i <= typed.length; i++) {
      let least = (row[0] = i);
      for (let j = 1; j <= word.length; j++) {
        const letter = typed.charCodeAt(i - 1);
        const changed = last[j - 1] + (letter === word.charCodeAt(j - 1) ? 0 : 1);
        let value = Math.min(changed, last[j] + 1, row[j - 1] + 1);
        if (i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === word.charCodeAt(j - 1))
          value = Math.min(value, before[j - 2] + 1);
        row[j] = value;
        if (value < least) least = value;
      }
      // Two rows, because letters may be swapped across one.
      if (least > most && leastOfLast > most) return { whole: least, start: least };
      leastOfLast = least;
      [before, last, row] = [last, row, before];
    }
    return { whole: last[word.length], start: last.subarray(0, word.length + 1).reduce((a, b) => Math.min(a, b)) };
  }

  /** Words of the index have 64 letters at most. */
  const longest = 64;
  const rows = [0, 1, 2].map(() => new Int32Array(2 * longest));

  // ---- Facets ----

  /** Several values of a facet widen, several facets narrow; a facet's own choice does not change its counts. */
  function narrow(scores, chosen, { facets, records }) {
    const misses = new Uint8Array(records.length);
    const missed = new Uint8Array(records.length);
    for (const [number, { name, values }] of facets.entries()) {
      const ids = chosen.get(name);
      if (!ids || ids.size === 0) continue;
      const has = new Uint8Array(records.length);
      for (const value of values) if (ids.has(value.id)) for (const record of value.records) has[record] = 1;
      for (let i = 0; i < has.length; i++) {
        if (has[i]) continue;
        misses[i]++;
        missed[i] = number;
      }
    }
    const passing = [];
    for (let i = 0; i < scores.length; i++) if (scores[i] && misses[i] === 0) passing.push(i);
    const counted = (record, number) =>
      scores[record] && (misses[record] === 0 || (misses[record] === 1 && missed[record] === number));
    const counts = facets.map(({ values }, number) =>
      values.map((value) => value.records.reduce((count, record) => (counted(record, number) ? count + 1 : count), 0)),
    );
    return { passing, counts };
  }

  return { tokens, stemmer, decode, edits, search, readNames, readWords, readPart, wordsOf, extract };
})();
