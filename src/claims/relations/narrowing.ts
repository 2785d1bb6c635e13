import type { UngroupedClaim } from '../collection.ts';
import { findSynonym, type Synonyms } from '../synonyms.ts';
import { isPastForm } from '../verbs.ts';
import type { Word } from '../words.ts';
import type { StatedFigure } from './comparability.ts';
import { LIGHT } from './lightWords.ts';

/** A word that limits what a claim speaks of: "delta" of "in the delta", "roof" of "for the repair of roofs". */
export interface Narrowing {
  /** Stem or class of synonyms, as in a claim's wording. */
  readonly term: string;
  readonly isName: boolean;
  /** "Hesk" of "in Tolm and Hesk". */
  readonly isAdded: boolean;
  /** "Callistra" for "rival" and "firm" of "for the rival firm Callistra": whoever knows the name needs no more. */
  readonly name: string | undefined;
}

/** Before the words that say of which, where or for what. "By" names who did it, "with" and "of" what it is. */
const PREPOSITION =
  /^(?:in|at|on|for|from|among|amongst|under|below|above|near|along|across|within|outside|inside|beyond|beneath|towards?|throughout|into|aboard|between)$/u;
/** Ends what a preposition governs. */
const BOUNDARY =
  /^(?:be|is|are|was|were|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|not|who|whom|whose|which|that|where|when|while|but|or|because|as|by|with|to|after|before|since|until|during|than|if|so|according|about|against|per|say|says|said|it|they|he|she|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/u;
const OPENING =
  /^(?:the|a|an|its|his|her|their|our|this|these|those|all|both|each|every|some|any|of|and|more|most)$/u;
/** When, how and by whose word: none of it limits what is counted. */
const NO_LIMIT =
  /^(?:seconds?|minutes?|hours?|nights?|weeks?|weekends?|months?|quarters?|half|years?|decades?|centur(?:y|ies)|spring|summer|autumn|winter|morning|afternoon|evening|times?|periods?|past|coming|present|future|beginning|start|end|middle|far|total|least|average|fact|case|order|addition|general|particular|cash|full|statements?|interviews?|reports?|conferences?|press|radio|television|hearing|letter|survey|study|polls?|course|wake|turn|place|way|first|second|third|last|next|this|same|own|new|other|another|top|part|view|account|figures?|country|world|history|\p{L}*days?|january|february|march|april|june|july|august|september|october|november|december|\p{L}+ly)$/u;

/** @param words of the claim's quote, without those of its source */
export function findNarrowings(
  { quote }: Pick<UngroupedClaim, 'quote'>,
  words: readonly Word[],
  synonyms: Synonyms,
): readonly Narrowing[] {
  const found = new Map<string, Narrowing>();
  let described: string[] = [];
  let isGoverned = false;
  let end = 0;
  words.forEach((word, at) => {
    const isJoined = /^\s?['’]?s?\s$/u.test(quote.slice(end, word.start));
    end = word.end;
    if (PREPOSITION.test(word.text)) {
      isGoverned = !isSuperlative(words[at - 1]) && !isSuperlative(words[at - 2]);
      described = [];
      return;
    }
    if (!isGoverned) return;
    if (!isJoined || BOUNDARY.test(word.text) || !/^\p{L}/u.test(word.text) || isVerb(words, at)) {
      isGoverned = false;
      return;
    }
    if (word.text === 'of') described = [];
    if (OPENING.test(word.text) || NO_LIMIT.test(word.text)) return;
    const term = findSynonym(synonyms, words, at)?.name ?? word.stem;
    const isName = word.capitalized;
    found.set(term, { term, isName, isAdded: words[at - 1]?.text === 'and', name: undefined });
    if (!isName) described.push(term);
    else {
      for (const own of described) found.set(own, { term: own, isName: false, isAdded: false, name: term });
      described = [];
    }
  });
  return [...found.values()];
}

/** "the tallest in the land" says where it has no equal. */
function isSuperlative(word: Word | undefined): boolean {
  return word !== undefined && /^(?:most|least|\p{Ll}{3,}est)$/u.test(word.text);
}

/** "in the delta killed": behind at least one noun. */
function isVerb(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (word === undefined || before === undefined || word.capitalized) return false;
  return isPastForm(word) && !OPENING.test(before.text) && !PREPOSITION.test(before.text);
}

/** Stems of nouns for parts of a place: what happened in one need not be all that happened. */
const PLACE_PART =
  /^(?:north|south|east|west|centr|centre|northern|southern|eastern|western|delta|capit|provinc|district|region|suburb|coast|valley|island|counti|state|villag|quarter|neighbourhood|border|interior|outskirt|hill|mountain|lowland|highland|elsewher)$/u;
/** Amounts: what is narrower is less. Shares, rates and levels go either way. */
const AMOUNT: ReadonlySet<string> = new Set(['count', 'currency', 'mass', 'area', 'length', 'duration']);

/**
 * Whether one of two claims limits what it speaks of by words that the other's whole article does not use: "in the
 * delta", "for stations", "electric cars". What is limited is no more than a part, so that an amount must be less.
 */
export function areNarrowedApart(a: StatedFigure, b: StatedFigure): boolean {
  if (isBesideOthers(a, b) || isBesideOthers(b, a)) return true;
  if (isSomeOf(a, b) || isSomeOf(b, a)) return true;
  const [mine, theirs] = [isLimitedBeside(a, b), isLimitedBeside(b, a)];
  if (!mine && !theirs) return false;
  if (mine && theirs && a.concept?.ofEvent !== true) return true;
  if (!AMOUNT.has(a.figure.unit.kind)) return true;
  const isLess = (a.figure.value ?? a.figure.max ?? 0) < (b.figure.value ?? b.figure.max ?? 0);
  return isLess ? mine : theirs;
}

/** "in Tolm and Hesk", "in Tolm". */
function isBesideOthers({ distinctions }: StatedFigure, other: StatedFigure): boolean {
  const names = distinctions.narrowings.filter(({ isName }) => isName);
  return (
    names.some(({ isAdded, term }) => isAdded && !other.wording.terms.has(term)) &&
    names.some(({ term }) => other.wording.names.has(term))
  );
}

/** "Four people with burns" are some of "27 people". */
function isSomeOf({ figure, claim }: StatedFigure, other: StatedFigure): boolean {
  if ((figure.value ?? figure.max ?? 0) >= (other.figure.value ?? other.figure.max ?? 0)) return false;
  const described = /^ (?:with|without|aged) (?:(?:an?|the|more|no|serious|severe) )*(?<what>\p{L}+)/u.exec(
    claim.quote.slice(figure.span.end - claim.span.start),
  );
  return described !== null && !other.claim.quote.includes(described.groups?.what ?? '');
}

function isLimitedBeside(
  { distinctions, concept, limits, measureTerms }: StatedFigure,
  other: StatedFigure,
): boolean {
  const isUnsaid = (term: string): boolean =>
    !LIGHT.test(term) && !other.wording.terms.has(term) && !other.articleTerms.has(term);
  if (limits.some(isUnsaid)) return true;
  return distinctions.narrowings.some(
    ({ term, isName, name }) =>
      (name === undefined || isUnsaid(name)) &&
      (concept?.ofEvent !== true || (!isName && PLACE_PART.test(term))) &&
      !measureTerms.has(term) &&
      isUnsaid(term),
  );
}
