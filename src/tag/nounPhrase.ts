import { isCapitalised, isWord, type Word } from './attributions/attributionWords.ts';
import type { SourceLexicon } from './attributions/speakerLexicon.ts';
import { headOf, inApposition, isPassive, namesSpeaker, type WordRange } from './nounPhraseHead.ts';

const PRONOUNS = new Set(['he', 'she', 'they', 'we', 'i', 'it']);
const CONJUNCTIONS = new Set(
  (
    'that which who whom whose because while as if when whenever although though whereas before after since until ' +
    'unless than so or but where what why how whether and nor'
  ).split(' '),
);
/** A finite auxiliary, or the commonest verbs of saying, end a noun phrase on either side. */
const AUXILIARIES = new Set(
  "said says told is was are were has have had will would can could may might must did does do should isn't wasn't aren't didn't don't doesn't won't hasn't".split(
    ' ',
  ),
);
const PREPOSITIONS = new Set(
  'in on at during after before by to with from about over under against through despite amid since for following into across near ahead'.split(
    ' ',
  ),
);
/** Prepositions that go on with a name or an office: "a spokesman for the ministry", "minister of labour". */
const INNER_PREPOSITIONS = new Set(['of', 'for', 'from', 'at', 'in', 'with']);
const DETERMINERS = new Set(
  'the a an his her their its our my your one some many several two three four five both other another no most few all'.split(
    ' ',
  ),
);
const MAX_WORDS = 14;

export function isPronounSource(word: Word | undefined): boolean {
  return word !== undefined && PRONOUNS.has(word.lower);
}

/** A word that a noun phrase cannot run over. */
export function boundary(word: Word | undefined): boolean {
  if (word === undefined || word.quotation !== undefined) return true;
  if (word.mention !== undefined) return false;
  if (!isWord(word)) return !/^(?:['’‘]s?|[.&/-])$/u.test(word.text);
  return CONJUNCTIONS.has(word.lower) || AUXILIARIES.has(word.lower);
}

/** The noun phrase that ends before word `end` and can name a speaker. */
export function nounPhraseBefore(
  words: readonly Word[],
  end: number,
  lexicon: SourceLexicon,
): WordRange | undefined {
  if (isPronounSource(words[end - 1])) return { from: end - 1, to: end };
  let from = end;
  while (from > 0 && end - from < MAX_WORDS) {
    const word = words[from - 1];
    if (word?.lower === 'and' && joinsNames(words, from - 1)) {
      from--;
      continue;
    }
    if (boundary(word)) break;
    from--;
  }
  const range = tighten(words, from, end);
  const head = headOf(words, range);
  if (head === end - 1 && !canEndPhrase(words[head], lexicon) && !inApposition(words, range))
    return undefined;
  return namesSpeaker(words, range, lexicon);
}

/** The name that ends before word `end`, as the antecedent of a "who" whose phrase is headed by something else. */
export function nameBefore(words: readonly Word[], end: number): WordRange | undefined {
  const mention = words[end - 1]?.mention;
  if (mention === undefined) return undefined;
  let from = end;
  while (from > 0 && words[from - 1]?.mention !== undefined) from--;
  return { from, to: end };
}

/** "Kell and Brandt": names, or nouns with their own determiners, on both sides. */
function joinsNames(words: readonly Word[], at: number): boolean {
  const right = words[at + 1];
  const left = words[at - 1];
  if (left === undefined || left.quotation !== undefined) return false;
  return (
    (isCapitalised(right) || /^(?:the|other|others|several|his|her)$/u.test(right?.lower ?? '')) &&
    (left.mention !== undefined || isCapitalised(left)) &&
    right !== undefined
  );
}

/** Leaves an introducing adverbial out: "On Monday the minister", "In Oslo Kell", "Meanwhile Kell". */
function tighten(words: readonly Word[], from: number, end: number): WordRange {
  let start = from;
  for (let at = end - 1; at > from; at--) {
    const previous = words[at - 1];
    const word = words[at];
    if (word === undefined || previous === undefined) continue;
    const sameMention = word.mention !== undefined && word.mention === previous.mention;
    if (sameMention) continue;
    const opensPhrase =
      DETERMINERS.has(word.lower) || (word.mention !== undefined && !/^['’‘]s$/u.test(previous.text));
    const introduced = PREPOSITIONS.has(words[from]?.lower ?? '') || !isNominalStart(words[from]);
    if (
      introduced &&
      opensPhrase &&
      !INNER_PREPOSITIONS.has(previous.lower) &&
      !PREPOSITIONS.has(previous.lower) &&
      previous.lower !== 'and'
    ) {
      start = at;
      // A title before a name belongs to it: "Finance Minister Lena Hoval".
      while (
        start - 1 > from &&
        isCapitalised(words[start - 1]) &&
        words[start - 1]?.mention?.form !== 'name'
      )
        start--;
      break;
    }
  }
  return { from: start, to: end };
}

function isNominalStart(word: Word | undefined): boolean {
  if (word === undefined) return false;
  return (
    word.mention !== undefined ||
    DETERMINERS.has(word.lower) ||
    (isWord(word) &&
      !PREPOSITIONS.has(word.lower) &&
      !/ly$|^(?:meanwhile|however|furthermore|moreover|still|also|earlier|later|then|yesterday|today|now|last|this|next)$/u.test(
        word.lower,
      ))
  );
}

/** The noun phrase that begins at word `from`, up to the first boundary. */
export function nounPhraseAfter(
  words: readonly Word[],
  from: number,
  lexicon: SourceLexicon,
): WordRange | undefined {
  if (isPronounSource(words[from])) return { from, to: from + 1 };
  let to = from;
  while (to < words.length && to - from < MAX_WORDS) {
    const word = words[to];
    if (word?.lower === 'and' && to > from && joinsNames(words, to)) {
      to++;
      continue;
    }
    if (boundary(word)) break;
    if (to > from && word?.mention === undefined && PREPOSITIONS.has(word?.lower ?? '')) {
      const isBy = word?.lower === 'by';
      if (!isBy && !INNER_PREPOSITIONS.has(word?.lower ?? '')) break;
      const next = words[to + 1];
      const head = words[isPassive(words, to - 1) ? to - 2 : to - 1];
      if (isBy && lexicon.get(head?.lower ?? '') !== 'document') break;
      const commonHead =
        head?.mention === undefined ? lexicon.has(head?.lower ?? '') : head.mention.form === 'role';
      if (next === undefined || boundary(next) || !commonHead) break;
    }
    to++;
  }
  // "Rutte recently reached out": words behind the last name or noun for people are no part of the subject.
  while (to > from + 1 && !canEndPhrase(words[to - 1], lexicon) && !inApposition(words, { from, to })) to--;
  return namesSpeaker(words, { from, to }, lexicon);
}

function canEndPhrase(word: Word | undefined, lexicon: SourceLexicon): boolean {
  if (word === undefined || !isWord(word) || /^['’‘]s$/u.test(word.text)) return false;
  return word.mention !== undefined || lexicon.has(word.lower) || isCapitalised(word);
}
