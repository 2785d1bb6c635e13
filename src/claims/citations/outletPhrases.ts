import type { Span } from '../../model/span.ts';
import { isDomain, type OutletLexicon } from './outletLexicon.ts';

/** A name that words of citing stand before. */
export interface CitedName {
  readonly text: string;
  readonly span: Span;
  /** The words call it a newspaper or a broadcaster: "the daily Meridian". */
  readonly called: boolean;
  /** "citing": whatever else the sentence names as a source has it from there. */
  readonly final: boolean;
  /** "told": the speaker's words were said to it. */
  readonly addressed: boolean;
}

const PASSED_ON =
  'reported|revealed|disclosed|published|obtained|seen|reviewed|viewed|cited|quoted|uncovered|broadcast|aired|carried';
const PIECES = 'reports?|stor(?:y|ies)|articles?|investigations?|analysis|interviews?|scoop|reporting|column';
const ADDRESSED =
  'told|tells|telling|(?:confirmed|said|spoke|speaking|talked|talking|admitted) (?:to|with)|(?:interviews?|conversation|podcast) (?:with|for|to|given to)';

/** What stands before the name of a medium that a statement is taken from. */
const CITING = new RegExp(
  `\\b(?:(?<addressed>${ADDRESSED})|(?<final>citing|quoting|crediting)|according to|(?:${PASSED_ON}) (?:first |exclusively )?(?:by|in|on)|(?:${PIECES}) (?:published )?(?:by|in|from|of))(?= )`,
  'giu',
);
/** "a Courier investigation found": the name stands before. */
const OWN_PIECE = new RegExp(
  ` (?:${PIECES}) (?:found|showed|shows|revealed|said|suggests?|published)\\b`,
  'giu',
);
const WORD = /[ ]?([\p{L}\p{N}][\p{L}\p{N}&.'’-]{0,60})/uy;
/** "Told reporters in Velmouth" names no medium. */
const NOT_BETWEEN = /^(?:that|in|on|at|to|of|by|for|from|with|and|he|she|they|reporters|journalists|\d.*)$/u;
/** Words that stand between: "told the local newspaper Meridian". */
const MOST_WORDS_BETWEEN = 5;
const MOST_NAME_WORDS = 6;

/** Names of media that a stretch of text says it has its words from; also names of others, which it cannot tell. */
export function findCitedNames(text: string, { start, end }: Span, outlets: OutletLexicon): CitedName[] {
  const stretch = text.slice(start, end);
  const found: CitedName[] = [];
  for (const { index, 0: phrase, groups = {} } of matchesIn(stretch, CITING)) {
    const how = { final: groups.final !== undefined, addressed: groups.addressed !== undefined };
    let next = start + index + phrase.length;
    for (;;) {
      const name = readName(text, next, end, outlets);
      if (name === undefined) break;
      found.push({ ...name, ...how });
      const more = /^(?:,? and|,)(?= (?:the )?\p{Lu})/u.exec(text.slice(name.span.end, end));
      if (more === null) break;
      next = name.span.end + more[0].length;
    }
  }
  for (const { index } of matchesIn(stretch, OWN_PIECE)) {
    const name = /(?:^| )((?:\p{Lu}[\p{L}\p{N}&.-]{0,40} ){0,3}\p{Lu}[\p{L}\p{N}&.-]{0,40})(?:['’]s)?$/u.exec(
      stretch.slice(Math.max(0, index - 120), index),
    )?.[1];
    const words = name?.replace(/^(?:An?|The) /u, '');
    if (words === undefined || /^(?:An?|The)$/u.test(words)) continue;
    const last = start + stretch.lastIndexOf(words, index);
    const span = { start: last, end: last + words.length };
    found.push({ text: words, span, called: false, final: false, addressed: false });
  }
  return found;
}

/** Nine stretches in ten hold none, and to begin with the matches costs more than to look whether there is one. */
function matchesIn(stretch: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return stretch.search(pattern) < 0 ? [] : stretch.matchAll(pattern);
}

/** The name behind "told": an address, or words in capitals, with what the medium is called before them. */
function readName(
  text: string,
  from: number,
  end: number,
  outlets: OutletLexicon,
): Pick<CitedName, 'text' | 'span' | 'called'> | undefined {
  let at = from;
  let called = false;
  let first: number | undefined;
  let last = from;
  for (let count = 0; count < MOST_WORDS_BETWEEN + MOST_NAME_WORDS; count++) {
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (match === null || WORD.lastIndex > end) break;
    const written = (match[1] ?? '').replace(/[.'’-]{1,3}$/u, '');
    const word = written.replace(/['’]s$/u, '');
    const stop = WORD.lastIndex - (match[1] ?? '').length;
    const isName = isDomain(word) || (/^\p{Lu}/u.test(word) && word !== 'The');
    const calls = outlets.get('called')?.has(word) === true;
    called ||= calls;
    // "The Lusenian broadcaster NBS" is called NBS.
    if (calls) first = undefined;
    else if (isName) first ??= stop;
    else if (first !== undefined && !/^(?:of|de|la|le|für|e)$/u.test(word)) break;
    else if (first === undefined && (count >= MOST_WORDS_BETWEEN || NOT_BETWEEN.test(word))) return undefined;
    if (isName) last = stop + word.length;
    at = WORD.lastIndex;
    // Punctuation behind a word ends the name.
    if (first !== undefined && word.length < (match[1] ?? '').length) break;
  }
  if (first === undefined) return undefined;
  return { text: text.slice(first, last), span: { start: first, end: last }, called };
}
