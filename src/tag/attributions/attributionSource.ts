import { boundary, isPronounSource, nameBefore, nounPhraseAfter, nounPhraseBefore } from '../nounPhrase.ts';
import { headOf, type WordRange } from '../nounPhraseHead.ts';
import { isCapitalised, isWord, type Word } from './attributionWords.ts';
import { type CueMatch, isAdverb } from './cueFinding.ts';
import type { SourceLexicon } from './speakerLexicon.ts';
import { makesSpeaker, unlistedAfter, unlistedBefore } from './unlistedSpeakers.ts';

/** The words [from, to) that name who speaks, and how they were found. */
export interface SourceMatch {
  readonly from: number;
  readonly to: number;
  readonly position: 'subject' | 'inverted' | 'by' | 'according' | 'shared' | 'main';
  /** "which he expects ...": the cue's object stands before its source. */
  readonly relative: boolean;
  /** First word of the reporting clause: content before it ends here. */
  readonly clauseFrom: number;
}

const AUXILIARIES = new Set(
  "has have had is was are were be been being will would can could may might must did does do shall should not hasn't haven't hadn't didn't doesn't don't wouldn't won't to".split(
    ' ',
  ),
);
const HYPOTHETICAL = /^(?:if|whether|unless|until|after|before|since|once|what)$/u;
/** "It tells them how firm the line is": with other cues "it" is rarely a body that speaks. */
const IT_SAYS =
  /^(?:say|add|announce|warn|state|note|forecast|expect|estimate|confirm|deny|plan|pledge|reiterate|insist|call for|promise)$/u;

/**
 * Who speaks by a cue: subject before it (over appositives and relative clauses), inverted subject after it, the
 * agent of a passive, or the source of an earlier cue that this one is coordinated with.
 */
export function findSource(
  words: readonly Word[],
  match: CueMatch,
  earlier: SourceMatch | undefined,
  lexicon: SourceLexicon,
): SourceMatch | undefined {
  if (match.form === 'preposition') return after(words, match, match.to, 'according', lexicon);
  if (match.form === 'by') return after(words, match, match.to + 1, 'by', lexicon);
  if (match.form === 'passive') return undefined;
  if (match.form === 'infinitive') return undefined;
  if (match.form === 'participle') return participleSource(words, match, earlier, lexicon);
  // "Kell, who knows the valley, said Brandt was wrong": after a comma the subject before it comes first.
  return words[match.from - 1]?.text === ','
    ? (subject(words, match, earlier, lexicon) ?? invertedSource(words, match, lexicon))
    : (invertedSource(words, match, lexicon) ?? subject(words, match, earlier, lexicon));
}

function subject(
  words: readonly Word[],
  match: CueMatch,
  earlier: SourceMatch | undefined,
  lexicon: SourceLexicon,
): SourceMatch | undefined {
  let at = match.from - 1;
  while (at >= 0 && (AUXILIARIES.has(words[at]?.lower ?? '') || isAdverb(words[at]))) at--;
  let relative = false;
  let antecedent = false;
  const joint = words[at]?.lower;
  if ((joint === 'and' || joint === 'but' || joint === 'or') && earlier !== undefined) {
    return { ...earlier, position: 'shared', clauseFrom: at };
  }
  if ((joint === 'and' || joint === 'but') && (match.cue.strong || match.cue.frames.has('object'))) {
    const main = mainSubject(words, lexicon);
    if (main !== undefined && main.to < at)
      return { ...main, position: 'main', relative: false, clauseFrom: at };
  }
  if (joint === 'who' || joint === 'which' || joint === 'that') {
    if (joint !== 'who') return undefined;
    at--;
    if (words[at]?.text === ',') at--;
    antecedent = true;
  } else {
    at = overParenthesis(words, at);
  }
  const whole = nounPhraseBefore(words, at + 1, lexicon);
  const phrase =
    withoutObject(
      words,
      (antecedent && memberOf(words, at, lexicon)) ||
        (antecedent ? antecedentOf(words, whole, at + 1, lexicon) : whole),
    ) ?? (makesSpeaker(words, match) ? unlistedBefore(words, at + 1) : undefined);
  if (phrase === undefined) return undefined;
  const before = words[phrase.from - 1]?.lower ?? '';
  // What somebody might say, should it come to that, has not been said.
  if (HYPOTHETICAL.test(before)) return undefined;
  if (words[phrase.from]?.lower === 'it' && !IT_SAYS.test(match.cue.lemma)) return undefined;
  if (['which', 'whom'].includes(before)) relative = true;
  return { ...phrase, position: 'subject', relative, clauseFrom: phrase.from };
}

const OBJECT =
  /^(?:claims?|charges?|allegations?|accusations?|assertions?|suggestions?|views?|ideas?|criticisms?|figures?|numbers?|versions?|accounts?|steps?|moves?|plans?|decisions?|statements?|remarks?)$/u;

/** "..., a claim Kell denies": the name behind the noun is the subject. */
function withoutObject(words: readonly Word[], phrase: WordRange | undefined): WordRange | undefined {
  if (phrase === undefined || !/^(?:an?|the)$/u.test(words[phrase.from]?.lower ?? '')) return phrase;
  const noun = words.findIndex(({ lower }, at) => at > phrase.from && at < phrase.to && OBJECT.test(lower));
  const from = noun + 1;
  const named = noun > 0 && from < phrase.to && isCapitalised(words[from]);
  return named ? { from, to: phrase.to } : phrase;
}

/** "Kell is among the mayors who ask", "Kell belongs to those who ask": Kell asks. */
function memberOf(words: readonly Word[], end: number, lexicon: SourceLexicon): WordRange | undefined {
  const main = mainSubject(words, lexicon);
  const joins = words.slice(main?.to, end).map(({ lower }) => lower);
  const member =
    /^(?:(?:is|was) (?:also )?(?:among|one of)|(?:belongs|belonged) to) (?:the|those|these|several|a)(?: \p{L}+){0,3}$/u;
  return main !== undefined && words[main.from]?.mention !== undefined && member.test(joins.join(' '))
    ? main
    : undefined;
}

/** "a source of worry for President Kell, who said": the name next to "who", unless a spokesperson's phrase holds it. */
function antecedentOf(
  words: readonly Word[],
  phrase: WordRange | undefined,
  end: number,
  lexicon: SourceLexicon,
): WordRange | undefined {
  const name = nameBefore(words, end);
  if (phrase === undefined || name === undefined) return phrase ?? name;
  const head = words[headOf(words, phrase)];
  const keeps = head?.mention !== undefined || lexicon.get(head?.lower ?? '') === 'spokesperson';
  return keeps ? phrase : name;
}

/** From a closing comma, bracket or dash back over what it encloses: "Kell, the minister, said". */
function overParenthesis(words: readonly Word[], at: number): number {
  const close = words[at]?.text ?? '';
  if (!/^[,)–—]$/u.test(close)) return at;
  for (let back = at - 1; back >= 0 && at - back < 30; back--) {
    const text = words[back]?.text ?? '';
    if (words[back]?.quotation !== undefined) return at;
    if (close === ')' ? text === '(' : text === close) return back - 1;
    if (/^[;:.?!]$/u.test(text)) return at;
  }
  return at;
}

/** "..., said Anna Kell": only where content, closed by a comma or a quotation, stands directly before the cue. */
function invertedSource(
  words: readonly Word[],
  match: CueMatch,
  lexicon: SourceLexicon,
): SourceMatch | undefined {
  const before = words[match.from - 1];
  if (before === undefined || !match.cue.frames.has('quote')) return undefined;
  const afterQuotation = before.quotation !== undefined || words[match.from - 2]?.quotation !== undefined;
  if (before.text !== ',' && before.quotation === undefined) return undefined;
  const found =
    after(words, match, match.to, 'inverted', lexicon) ??
    (afterQuotation ? somebody(words, match) : undefined);
  if (found === undefined) return undefined;
  const opener = words[found.to];
  if (afterQuotation || opener === undefined || /^[.,;!?–—]$/u.test(opener.text)) return found;
  return boundary(opener) ? found : undefined;
}

/** "“...,” said his host.": beside a quotation whatever closes the sentence speaks, whether its noun is known or not. */
function somebody(words: readonly Word[], match: CueMatch): SourceMatch | undefined {
  const from = match.to;
  const end = words.findIndex(({ text }, index) => index > from && /^[.,;]$/u.test(text));
  const opens = /^(?:an?|the|his|her|their|its|one|another)$/u.test(words[from]?.lower ?? '');
  if (!opens || end < from + 2 || end > from + 4) return undefined;
  return { from, to: end, position: 'inverted', relative: false, clauseFrom: match.from };
}

/** ", stating that ...": whoever the cue before it belongs to, or else the subject of the sentence. */
function participleSource(
  words: readonly Word[],
  match: CueMatch,
  earlier: SourceMatch | undefined,
  lexicon: SourceLexicon,
): SourceMatch | undefined {
  let at = match.from - 1;
  while (isAdverb(words[at])) at--;
  const before = words[at]?.lower ?? '';
  if (![',', 'and', '–', '—'].includes(before) && words[at]?.quotation === undefined) return undefined;
  if (earlier !== undefined) return { ...earlier, position: 'shared', clauseFrom: at };
  if (!match.cue.strong) return undefined;
  const main = mainSubject(words, lexicon);
  // "It changes the brain, revealing that ...": what shows something does not speak.
  return main === undefined || main.to > at || words[main.from]?.lower === 'it'
    ? undefined
    : { ...main, position: 'main', relative: false, clauseFrom: at };
}

/** The noun phrase that opens the sentence, after an introducing adverbial that a comma closes. */
function mainSubject(
  words: readonly Word[],
  lexicon: SourceLexicon,
): { from: number; to: number } | undefined {
  let start = 0;
  const comma = words.findIndex((word) => word.text === ',');
  if (comma > 0 && comma <= 8 && words[0]?.mention === undefined && !isPronounSource(words[0]))
    start = comma + 1;
  // "(Agency) - Kell": behind a dateline the sentence begins.
  const dash = words.findIndex(({ text }) => /^[-–—]$/u.test(text));
  if (dash > 0 && dash <= 6 && (words[0]?.text === '(' || words[dash - 1]?.text === ')')) start = dash + 1;
  while (isAdverb(words[start]) && !isCapitalised(words[start + 1])) start++;
  const found = nounPhraseAfter(words, start, lexicon);
  if (found === undefined || found.from !== start) return undefined;
  // "Kell recently met the envoy Brandt and warned": the verb behind a name ends the subject.
  const verb = words.findIndex(
    (word, at) =>
      at > start &&
      at < found.to &&
      words[at - 1]?.mention?.form === 'name' &&
      word.mention === undefined &&
      (isAdverb(word) || /^\p{Ll}+ed$/u.test(word.text)),
  );
  return verb < 0 ? found : { from: start, to: verb };
}

function after(
  words: readonly Word[],
  match: CueMatch,
  from: number,
  position: SourceMatch['position'],
  lexicon: SourceLexicon,
): SourceMatch | undefined {
  if (!isWord(words[from])) return undefined;
  const listed = nounPhraseAfter(words, from, lexicon);
  const unlisted = makesSpeaker(words, match) ? unlistedAfter(words, from) : undefined;
  // "The Varn port operator": what lists and names know of it may be its beginning.
  const phrase = (listed?.to ?? from) < (unlisted?.to ?? from) ? unlisted : listed;
  return phrase === undefined ? undefined : { ...phrase, position, relative: false, clauseFrom: match.from };
}
