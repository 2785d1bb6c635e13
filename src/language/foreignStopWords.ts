import * as stopword from 'stopword';

/** Lists of the package by ISO 639-1 code. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  ar: stopword.ara,
  bg: stopword.bul,
  ca: stopword.cat,
  cs: stopword.ces,
  da: stopword.dan,
  de: stopword.deu,
  el: stopword.ell,
  es: stopword.spa,
  et: stopword.est,
  fa: stopword.fas,
  fi: stopword.fin,
  fr: stopword.fra,
  gl: stopword.glg,
  he: stopword.heb,
  hr: stopword.hrv,
  hu: stopword.hun,
  id: stopword.ind,
  it: stopword.ita,
  lt: stopword.lit,
  lv: stopword.lav,
  nb: stopword.nob,
  nl: stopword.nld,
  no: stopword.nob,
  pl: stopword.pol,
  pt: stopword.por,
  ro: stopword.ron,
  ru: stopword.rus,
  sk: stopword.slk,
  sl: stopword.slv,
  sv: stopword.swe,
  tr: stopword.tur,
  uk: stopword.ukr,
  vi: stopword.vie,
};

const sets = new Map<string, ReadonlySet<string>>();

/** Words of a language, given by its ISO 639-1 code, that stand in any text; none where there is no list of them. */
export function foreignStopWords(language: string): ReadonlySet<string> {
  const code = language.slice(0, 2);
  const known = sets.get(code);
  if (known !== undefined) return known;
  const words = new Set(LISTS[code] ?? []);
  sets.set(code, words);
  return words;
}
