import { type FigureToken, isHyphen, isWord } from './figureToken.ts';
import { isIrregularPast } from './figureVerbForms.ts';

/** What is counted: "ethnic group" in "130 ethnic groups". */
export interface CountedNoun {
  /** Index after the noun's last token. */
  readonly end: number;
  /** Singular, with its adjectives. */
  readonly name: string;
}

/** Words that end a noun phrase or never begin one after a number. */
const STOP = new Set(
  (
    'of the a an and or nor but in on at for to from with by as is are was were be been being am has have had having do does did that this these those ' +
    'which who whom whose what than if so not he she it they we you i him her them us me my your his its our their will would shall should can could may might must ' +
    'when while after before since until till during about over under into onto out off up down then there here because though although through around against across ' +
    'between within without along among toward towards despite per via amid upon also just still already yet too very even ever never only again later earlier ago away apart ' +
    'said says say told tells came come comes went goes go made makes make took takes take got gets get gave gives give left leave leaves died die dies killed kill ' +
    'won win wins lost lose loses voted vote votes rose rise rises fell fall falls ran run runs played works live lives stood stands sat lies lay held holds hold kept keeps ' +
    'became become becomes seems seem remain remains remained need needs needed want wants wanted ended ends end started starts began begins each both all any every respectively ' +
    'less fewer higher lower versus vs v where how why including compared according following because once thanks now today yesterday tomorrow tonight am pm bc ad'
  ).split(' '),
);
/** Verbs and nouns alike: right after a number they are counted. */
const COUNTABLE = new Set([
  'votes',
  'runs',
  'works',
  'plays',
  'lives',
  'wins',
  'rises',
  'falls',
  'starts',
  'needs',
]);
/** May stand between a number and its noun without belonging to its name. */
const LOOSE = new Set(['more', 'other', 'additional', 'further', 'extra', 'new', 'such']);
/** Plurals and collectives that do not end in s. */
const IRREGULAR = new Map(
  Object.entries({
    people: 'people',
    children: 'child',
    men: 'man',
    police: 'police',
    staff: 'staff',
    personnel: 'personnel',
    crew: 'crew',
    sheep: 'sheep',
    cattle: 'cattle',
    fish: 'fish',
    deer: 'deer',
    aircraft: 'aircraft',
    spacecraft: 'spacecraft',
    offspring: 'offspring',
    species: 'species',
    series: 'series',
    means: 'means',
    headquarters: 'headquarters',
    teeth: 'tooth',
    mice: 'mouse',
    media: 'medium',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    wolves: 'wolf',
    halves: 'half',
    data: 'data',
    wounded: 'wounded',
    injured: 'injured',
    dead: 'dead',
    missing: 'missing',
    jobless: 'jobless',
    homeless: 'homeless',
  }),
);
/** Longest run of words that is searched for the plural; news noun phrases are shorter. */
const REACH = 6;

/** The noun phrase that begins at a token and is counted by the number before it; `undefined` where none does. */
export function readCountedNoun(
  tokens: readonly FigureToken[],
  at: number,
  value: number,
): CountedNoun | undefined {
  let head: number | undefined;
  let end = at;
  for (; end < tokens.length && end - at < REACH; end++) {
    const token = tokens[end];
    if (isHyphen(token) && isWord(tokens[end + 1]) && tokens[end + 1]?.glued === true) continue;
    if (!isWord(token)) break;
    if (token.lower === 'and' || token.lower === 'or') {
      if (head !== undefined || end === at || !joinsAdjectives(tokens, end)) break;
      continue;
    }
    if (STOP.has(token.lower) && !(COUNTABLE.has(token.lower) && end === at)) break;
    if (
      /ly$/u.test(token.lower) &&
      !/^(?:family|early|daily|weekly|monthly|yearly|elderly|friendly)$/u.test(token.lower)
    )
      break;
    if (singular(token.lower) === undefined) {
      // "41 days hearing": what follows a plural is no part of its phrase.
      if (head !== undefined) break;
    } else if (head !== undefined && isVerbAfterPlural(tokens, end)) break;
    else head = end;
  }
  // "one involving his brother", "one tore": pronoun and verb.
  if (value === 1 && /ing$|ed$/u.test(tokens[at]?.lower ?? '') && head === undefined) return undefined;
  if (value === 1 && isIrregularPast(tokens[at]?.lower ?? '')) return undefined;
  if (head === undefined && value === 1 && end > at) head = lastNoun(tokens, at, Math.min(end, at + 3));
  if (head === undefined) return undefined;
  const words = tokens.slice(at, head + 1).filter((token) => !LOOSE.has(token.lower));
  if (words.length === 0) return undefined;
  return { end: head + 1, name: nameOf(words) };
}

/** "voters trusts the government": a second plural before a determiner is a verb. */
function isVerbAfterPlural(tokens: readonly FigureToken[], at: number): boolean {
  return /^(?:the|a|an|its|their|his|her|this|that|it|them|more|less|no|to|from)$/u.test(
    tokens[at + 1]?.lower ?? '',
  );
}

/** "North American and European countries": what follows leads on to a plural. */
function joinsAdjectives(tokens: readonly FigureToken[], at: number): boolean {
  const first = tokens[at + 1];
  const second = tokens[at + 2];
  if (!isWord(first) || STOP.has(first.lower)) return false;
  return isWord(second) && singular(second.lower) !== undefined && singular(first.lower) === undefined;
}

function lastNoun(tokens: readonly FigureToken[], at: number, end: number): number | undefined {
  for (let index = at; index < end; index++) {
    // "one docker tore": the verb ends the phrase.
    if (isIrregularPast(tokens[index + 1]?.lower ?? '')) return index;
  }
  for (let index = end - 1; index >= at; index--) if (isWord(tokens[index])) return index;
  return undefined;
}

/** Singular of a plural, or `undefined` for a word that is none. */
export function singular(word: string): string | undefined {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  // "ferrymen", "gunmen"
  if (/\p{L}{2}men$/u.test(word) && !/^(?:specimen|regimen|abdomen|acumen|semen|yemen|stamen)$/u.test(word))
    return word.replace(/men$/u, 'man');
  if (!/s$/u.test(word) || word.length < 4 || /(?:ss|us|is|ous|ics)$/u.test(word))
    return word.length === 3 &&
      /^(?:TDs|MPs|PCs|TVs|[a-z]{2}s)$/iu.test(word) &&
      !/^(?:was|has|his|its|yes|gas|bus|this|ties)$/u.test(word)
      ? word.slice(0, -1)
      : undefined;
  if (/[^aeiou]ies$/u.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const PLURALS: ReadonlyMap<string, string> = new Map([...IRREGULAR].map(([plural, one]) => [one, plural]));

/** "260-page" counts pages: the plural of a counted noun's name. */
export function pluralOf(name: string): string {
  const [, opening = '', word = ''] = /^(.*?)([^ ]*)$/u.exec(name) ?? [];
  if (singular(word) !== undefined) return name;
  const irregular = PLURALS.get(word);
  if (irregular !== undefined) return opening + irregular;
  if (/man$/u.test(word) && !/(?:hu|ger|ro)man$/u.test(word)) return `${opening}${word.slice(0, -2)}en`;
  if (/[^aeiou]y$/u.test(word)) return `${opening}${word.slice(0, -1)}ies`;
  return `${opening}${word}${/(?:ch|sh|s|x|z)$/u.test(word) ? 'es' : 's'}`;
}

function nameOf(words: readonly FigureToken[]): string {
  return words
    .map((token, index) => {
      const isLast = index === words.length - 1;
      const text = isLast ? (singular(token.lower) ?? token.lower) : token.text;
      return isLast && /^\p{Lu}{2}/u.test(token.text) ? token.text.replace(/s$/u, '') : text;
    })
    .reduce((name, word, index) => {
      const token = words[index];
      return index === 0 || token?.glued === true || words[index - 1]?.kind === 'mark'
        ? name + word
        : `${name} ${word}`;
    }, '');
}
