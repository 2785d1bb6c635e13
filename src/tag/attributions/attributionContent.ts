import type { Span } from '../../model/span.ts';
import { headOf } from '../nounPhraseHead.ts';
import { contentStart, MAX_GAP } from './attributionFrame.ts';
import type { SourceMatch } from './attributionSource.ts';
import { isWord, type Word } from './attributionWords.ts';
import type { CueMatch } from './cueFinding.ts';
import type { Quotation } from './quotations.ts';

export interface ContentMatch {
  readonly spans: readonly Span[];
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly quotations: readonly Quotation[];
  readonly notes: readonly string[];
}

const FIRST_PERSON = /^(?:we|i|our|us|my|we're|we've|we'll|i'm|i've|i'll|let's)$/u;

/**
 * What was said: the quotations beside a reporting clause, or the clause that the cue governs.
 * @param words of the cue's sentence
 * @param match the cue, with its source
 * @param end word index at which the reporting clause's content ends at the latest
 */
export function findContent(
  words: readonly Word[],
  match: CueMatch,
  source: SourceMatch,
  end: number,
): ContentMatch | undefined {
  const clauseFrom = Math.min(source.clauseFrom, match.from);
  const introduced =
    /^(?:as|like)$/u.test(words[clauseFrom - 1]?.lower ?? '') && source.position === 'subject';
  if (introduced) return asPut(words, match, clauseFrom - 1, end);
  const clauseEnd = Math.max(match.to, source.to);
  const before = quotationBefore(words, clauseFrom);
  const after = quotationAfter(words, clauseEnd, end);
  const quoted = [before, after].filter((quotation) => quotation !== undefined);
  const governs = source.position === 'subject' || source.position === 'shared' || source.position === 'main';
  const frames = match.cue.frames;
  if (quoted.some(({ speech }) => speech) && (frames.has('quote') || match.form === 'preposition')) {
    if (before === undefined || before.speech) return fromQuotations(quoted.filter(({ speech }) => speech));
  }
  if (source.position === 'by') return clause(words, 0, match.from);
  const around = aroundClause(words, clauseFrom, clauseEnd, end);
  if (around !== undefined && (frames.has('clause') || match.form === 'preposition')) return around;
  const closing =
    source.position === 'inverted' || match.form === 'preposition' || closesSentence(words, clauseEnd, match);
  const preceding = precedingClause(
    words,
    clauseFrom,
    closing && (frames.has('quote') || frames.has('clause') || match.form === 'preposition'),
    match.form === 'preposition' ? SHORTEST_BEFORE_ACCORDING : SHORTEST_BEFORE,
  );
  if (source.position === 'according')
    return preceding ?? clause(words, overParticiple(words, overApposition(words, source)), end);
  if (!governs) return preceding;
  const from = contentStart(words, match, end);
  if (from !== undefined) return clause(words, from, end);
  return preceding;
}

const LONGEST_APPOSITION = 9;
/** Words of what may stand between a source and the comma behind it. */
const LONGEST_PARTICIPLE = 8;

/** "According to Ida Lund, a nurse, ...", "According to the mayor, Ida Lund, ...": the content begins behind it. */
function overApposition(words: readonly Word[], source: SourceMatch): number {
  const comma = source.to;
  const close = words.findIndex(({ text }, at) => at > comma && text === ',');
  if (words[comma]?.text !== ',' || close < 0 || close - comma > LONGEST_APPOSITION) return comma;
  const inside = words.slice(comma + 1, close);
  const isNamed = words[headOf(words, source)]?.mention?.form === 'name';
  const isApposed = isNamed
    ? /^(?:an?|who|whose)$/u.test(inside[0]?.lower ?? '')
    : inside.every(({ mention }) => mention?.form === 'name');
  return isApposed ? close : comma;
}

/** "According to a study by the institute published on Tuesday, ...": the content begins behind the comma. */
function overParticiple(words: readonly Word[], from: number): number {
  if (
    !/^(?:published|released|issued|presented|obtained|seen|posted|compiled|commissioned|conducted|made|given|filed|cited|quoted|on|in|from)$/u.test(
      words[from]?.lower ?? '',
    )
  )
    return from;
  for (let at = from + 1; at <= from + LONGEST_PARTICIPLE; at++) {
    if (words[at]?.quotation !== undefined) return from;
    if (words[at]?.text === ',') return at + 1;
  }
  return from;
}

function asPut(words: readonly Word[], match: CueMatch, from: number, end: number): ContentMatch | undefined {
  const comma = words.findIndex((word, index) => index >= match.to && /^[,:]$/u.test(word.text));
  const found = comma < 0 || comma >= end - 1 ? clause(words, 0, from) : clause(words, comma + 1, end);
  if (found === undefined || found.quotations.length > 0)
    return found && { ...found, kind: directIfSpeech(found) };
  const spoken = words.slice(comma + 1, end).some((word) => FIRST_PERSON.test(word.lower));
  if (!spoken || comma < 0) return found;
  return { ...found, kind: 'direct', notes: ['direct speech without quotation marks'] };
}

function directIfSpeech(found: ContentMatch): ContentMatch['kind'] {
  return found.quotations.some(({ speech }) => speech) ? 'direct' : 'mixed';
}

function quotationBefore(words: readonly Word[], clauseFrom: number): Quotation | undefined {
  let at = clauseFrom - 1;
  while (at >= 0 && /^[,–—-]$/u.test(words[at]?.text ?? '') && words[at]?.quotation === undefined) at--;
  return words[at]?.quotation;
}

/** A quotation that follows the reporting clause behind a comma, a colon or a few words ("told reporters in Oslo"). */
function quotationAfter(words: readonly Word[], clauseEnd: number, end: number): Quotation | undefined {
  for (let at = clauseEnd; at < Math.min(end, clauseEnd + MAX_GAP); at++) {
    const word = words[at];
    if (word?.quotation !== undefined)
      return /^[,:]$/u.test(words[at - 1]?.text ?? '') || at === clauseEnd ? word.quotation : undefined;
    if (/^[.;]$/u.test(word?.text ?? '') || word?.lower === 'that') return undefined;
  }
  return undefined;
}

function fromQuotations(quotations: readonly Quotation[]): ContentMatch {
  return {
    spans: quotations.map(({ span }) => span),
    kind: 'direct',
    quotations,
    notes: quotations.flatMap(({ notes }) => notes),
  };
}

/** Words of the shortest clause before its reporting clause; "Rents will rise, according to the board" is one too. */
const SHORTEST_BEFORE = 4;
const SHORTEST_BEFORE_ACCORDING = 3;

/** The clause before a sentence-final reporting clause: "Prices will fall, the bank said." */
function precedingClause(
  words: readonly Word[],
  clauseFrom: number,
  allowed: boolean,
  shortest: number,
): ContentMatch | undefined {
  const closes = words[clauseFrom - 1]?.text === ',' || words[clauseFrom - 1]?.quotation !== undefined;
  const wordCount = words.slice(0, clauseFrom).filter(isWord).length;
  const commas = words.slice(0, clauseFrom - 1).filter((word) => word.text === ',').length;
  if (SUBORDINATE.test(words[0]?.lower ?? '') && commas === 0) return undefined;
  return allowed && closes && wordCount >= shortest ? clause(words, 0, clauseFrom) : undefined;
}

/** "Turnout, the board said, was high": the reporting clause stands between commas inside its content. */
function aroundClause(
  words: readonly Word[],
  clauseFrom: number,
  clauseEnd: number,
  end: number,
): ContentMatch | undefined {
  if (words[clauseFrom - 1]?.text !== ',' || words[clauseEnd]?.text !== ',') return undefined;
  const next = words[clauseEnd + 1];
  if (next === undefined || next.quotation !== undefined || ASIDE.test(next.lower)) return undefined;
  const before = clause(words, 0, clauseFrom - 1);
  const after = clause(words, clauseEnd + 1, end);
  if (before === undefined || after === undefined || end - clauseEnd < 4) return undefined;
  // "Kell said that, according to the police, nobody was hurt": what Kell did is not what the police said.
  if (words[clauseFrom - 2]?.lower === 'that') return after;
  return {
    spans: [...before.spans, ...after.spans],
    kind: before.kind === 'mixed' || after.kind === 'mixed' ? 'mixed' : 'indirect',
    quotations: [...before.quotations, ...after.quotations],
    notes: [...before.notes, ...after.notes],
  };
}

const ASIDE =
  /^(?:\p{L}+ing|and|but|or|who|which|while|when|as|although|though|after|before|because|where|so|according)$/u;
const AFTER_CLAUSE =
  /^(?:in|on|at|during|after|before|when|while|as|to|from|by|about|for|with|last|this|late|early|earlier|yesterday|today|later|via|through|recently|\p{L}+day|\p{L}+ing)$/u;

/** Nothing but an adverbial or an addressee follows the reporting clause. */
function closesSentence(words: readonly Word[], clauseEnd: number, match: CueMatch): boolean {
  let at = clauseEnd;
  if (match.cue.frames.has('addressee'))
    while (at < clauseEnd + 4 && isWord(words[at]) && !AFTER_CLAUSE.test(words[at]?.lower ?? '')) at++;
  const next = words[at];
  return next === undefined || !isWord(next) || next.quotation !== undefined || AFTER_CLAUSE.test(next.lower);
}

const SUBORDINATE = /^(?:when|after|while|as|before|since|although|though|despite|because|following)$/u;

/** Words [from, to) as content, punctuation and joining words at the edges left out. */
export function clause(words: readonly Word[], from: number, to: number): ContentMatch | undefined {
  let first = from;
  let last = to;
  while (first < last && !isWord(words[first]) && words[first]?.quotation === undefined) first++;
  while (
    last > first &&
    (!isWord(words[last - 1]) || /^(?:and|but)$/u.test(words[last - 1]?.lower ?? '')) &&
    words[last - 1]?.quotation === undefined
  )
    last--;
  const head = words[first];
  const tail = words[last - 1];
  if (head === undefined || tail === undefined || last <= first) return undefined;
  const quotations = [...new Set(words.slice(first, last).flatMap(({ quotation }) => quotation ?? []))];
  const notes = quotations.flatMap((quotation) => quotation.notes);
  const span = {
    start: Math.min(head.start, head.quotation?.span.start ?? head.start),
    end: Math.max(tail.end, tail.quotation?.speech ? tail.quotation.span.end : tail.end),
  };
  return { spans: [span], kind: quotations.length > 0 ? 'mixed' : 'indirect', quotations, notes };
}
