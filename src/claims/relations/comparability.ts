import { stem } from '../../language/natural.ts';
import type { Figure } from '../../model/figure.ts';
import {
  type ClaimWording,
  containTerms,
  haveRivalNames,
  shareHead,
  shareName,
  swapActors,
} from '../claimWording.ts';
import type { UngroupedClaim } from '../collection.ts';
import { areFused } from '../inflection.ts';
import { areOfOtherThings, type Distinctions } from './distinction.ts';
import type { Band } from './figureBand.ts';
import { type Counted, haveSameUnit } from './figureUnit.ts';
import type { MeasureConcept } from './measureConcepts.ts';
import { isChange, isUnmet } from './sense.ts';
import { haveSameTime } from './statedTime.ts';
import { textBefore } from './textBefore.ts';

/** A figure in the claim that states it, with what decides whether another figure may be held against it. */
export interface StatedFigure {
  readonly figure: Figure;
  readonly claim: UngroupedClaim;
  readonly publishedAt: string | undefined;
  readonly wording: ClaimWording;
  /** As it is, pledged, targeted, demanded, forecast, or a change up or down (`findSense`). */
  readonly sense: string;
  readonly qualifiers: string;
  /** What the words nearest to the figure say that it counts ("deaths"). */
  readonly concept: MeasureConcept | undefined;
  /** The noun that it counts. */
  readonly counted: Counted;
  /** What its claim is told apart by from claims of like things. */
  readonly distinctions: Distinctions;
  /** What is done with that which it counts ("order"). */
  readonly deed: string | undefined;
  /** Its claim, or the sentence behind it, says that nothing is left over: "the remaining", "the rest is". */
  readonly isExhaustive: boolean;
  /** Other figures of the same unit stand in the claim: what each belongs to must be certain. */
  readonly isOneOfMany: boolean;
  /** Its subject is only who reports it. */
  readonly isOfSource: boolean;
  /** Figures of other units in its claim. */
  readonly companions: readonly { readonly unit: string; readonly band: Band }[];
  /** Terms of the figure's subject, as in its claim's wording. */
  readonly subjectTerms: readonly string[];
  /** Terms of the measure and of the counted noun. */
  readonly measureTerms: ReadonlySet<string>;
  /** The same with those of the subject. */
  readonly measured: ReadonlySet<string>;
  /** What stands before the counted noun: "electric" of "electric cars". */
  readonly limits: readonly string[];
  /** Terms of all claims of its article. */
  readonly articleTerms: ReadonlySet<string>;
  /** Stem of "beetle" in "14 species of beetle". */
  readonly complement: string | undefined;
  /** "the 125-seat assembly": a trait of the noun, that may be a whole but is nothing that anybody claims. */
  readonly isTrait: boolean;
  /** "Of the 5 billion, 3 billion": one share of something larger. */
  readonly isPart: boolean;
  /** The time of what is counted; that of the report is left out. */
  readonly time: Figure['time'] | undefined;
}

/** Terms in common that stand in for a measure that the lexicon does not know. Own relation pairs. */
const SAME_WORDING = 0.75;
const SAME_QUESTION = 0.8;
/** The same where no name is in common that would tie the two to one thing. Own relation pairs. */
const SAME_WORDING_UNNAMED = 0.75;

/** Whether two figures measure the same thing of the same subject at the same time in the same sense. */
export function areComparable(a: StatedFigure, b: StatedFigure): boolean {
  return (
    haveSameSense(a, b) &&
    a.isPart === b.isPart &&
    a.qualifiers === b.qualifiers &&
    haveSameTime(a, b) &&
    haveSameMeasure(a, b) &&
    haveSameSubject(a, b) &&
    !areOfOtherThings(a, b)
  );
}

/** Rise and fall are values of one change. A planned length and the length that will be are one; demands are their speaker's own. */
function haveSameSense(a: StatedFigure, b: StatedFigure): boolean {
  if (a.sense === b.sense) return true;
  if (isChange(a.sense) && isChange(b.sense)) return true;
  return (
    isUnmet(a.sense) &&
    isUnmet(b.sense) &&
    a.sense !== 'demand' &&
    b.sense !== 'demand' &&
    isPlan(a) &&
    isPlan(b)
  );
}

function isPlan({ sense, claim }: StatedFigure): boolean {
  return sense === 'target' || sense === 'forecast' ? claim.attribution.speaker === undefined : false;
}

function haveSameMeasure(a: StatedFigure, b: StatedFigure): boolean {
  const sameConcept = a.concept !== undefined && a.concept.concept === b.concept?.concept;
  const wording = containTerms(a.wording, b.wording);
  if (!haveSameUnit(a, b, sameConcept || wording >= SAME_WORDING)) return false;
  // Shares of one whole differ from each other by nature.
  if (a.isPart) return wording >= SAME_WORDING && isRest(a) === isRest(b);
  const rival =
    a.complement !== undefined && b.complement !== undefined && a.complement !== b.complement && wording < 1;
  if (rival && !b.wording.terms.has(a.complement ?? '') && !a.wording.terms.has(b.complement ?? ''))
    return false;
  if (sameConcept && areOfRivalThings(a, b)) return false;
  if (sameConcept || isOnePromise(a, b)) return true;
  // "profit" and "sales", "killed" and "injured".
  if (a.concept !== undefined && b.concept !== undefined) return false;
  // "has signed for three years", "has been out for two years": how long is told of everything.
  if (a.figure.unit.kind === 'duration' && a.concept === undefined && b.concept === undefined)
    return isSameMeasure(a.figure, b.figure) || wording === 1 || (a.deed !== undefined && a.deed === b.deed);
  // Shares of those who were asked differ by the question: nearly all the words must be in common.
  const isPoll = a.figure.base !== undefined && a.figure.unit.kind === 'percent' && a.sense === 'actual';
  return isSameMeasure(a.figure, b.figure) || wording >= (isPoll ? SAME_QUESTION : SAME_WORDING);
}

/** "520 work on trains", "the remaining 410": two parts, not two counts of one. */
function isRest({ figure, claim }: StatedFigure): boolean {
  return /\b(?:remaining|remainder|other|rest)\b[^,.;]{0,30}$/iu.test(textBefore(figure, claim));
}

/** "price of the paint division", "price of a glass maker": neither article speaks of the other's at all. */
function areOfRivalThings(a: StatedFigure, b: StatedFigure): boolean {
  if (!OF_THING.test(a.figure.measure ?? '') || !OF_THING.test(b.figure.measure ?? '')) return false;
  const lacks = ({ measureTerms }: StatedFigure, other: StatedFigure): boolean => {
    const own = [...measureTerms].filter((term) => !other.measureTerms.has(term));
    return (
      own.length > 0 &&
      measureTerms.size - own.length <= HEAD_AND_UNIT &&
      !own.some((term) => other.articleTerms.has(term))
    );
  };
  return lacks(a, b) && lacks(b, a);
}

const OF_THING = /^\p{L}+ of \p{L}/u;
/** Terms of a measure that say nothing of its thing: "price", "of" and "dollar". */
const HEAD_AND_UNIT = 3;

/** One speaker promises the same counted thing by the same date. */
function isOnePromise(a: StatedFigure, b: StatedFigure): boolean {
  const [left, right] = [a, b].map(({ claim }) => claim.attribution.speakerId);
  return (
    isUnmet(a.sense) &&
    left !== undefined &&
    left === right &&
    a.figure.unit.kind === 'count' &&
    a.figure.unit.name !== undefined &&
    a.time !== undefined &&
    a.time.end === b.time?.end
  );
}

/** The tagger's own measure, in the same words, where it says more than the counted noun. */
function isSameMeasure(a: Figure, b: Figure): boolean {
  const [left, right] = [a, b].map(({ measure, unit, base }) =>
    (measure ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(
        (word) =>
          word !== '' &&
          word !== unit.name?.toLowerCase() &&
          !(base ?? '').toLowerCase().includes(word) &&
          !/^(?:of|the|in|for|share|a)$/u.test(word),
      )
      .map(stem)
      .sort()
      .join(' '),
  );
  return left !== undefined && left !== '' && left === right;
}

function haveSameSubject(a: StatedFigure, b: StatedFigure): boolean {
  const [left, right] = [a, b].map(({ figure, isOfSource }) =>
    isOfSource ? undefined : figure.subject?.entityId,
  );
  const wording = containTerms(a.wording, b.wording);
  const named = nameSameSubject(a.figure, b.figure) && !isOwnedBy(a, b) && !isOwnedBy(b, a);
  // Two things that each claim names may still be two ways to read one sentence: buyer and seller.
  const differ = left !== undefined && right !== undefined && left !== right;
  if (differ && wording < SAME_WORDING && !isSubjectWithin(a, b) && !isSubjectWithin(b, a)) return false;
  if (haveRivalNames(a.wording, b.wording) || swapActors(a.wording, b.wording)) return false;
  if (differ && !areOfOneActor(a, b)) return false;
  if (!named && haveRivalSubjects(a, b)) return false;
  if ((isAmongOthers(a) || isAmongOthers(b)) && !named) return false;
  // A story has one number of dead; it has many numbers of employees.
  if (a.concept?.ofEvent === true && b.concept?.ofEvent === true) return true;
  if (!shareHead(a.wording, b.wording)) return false;
  if (named || shareName(a.wording, b.wording) || wording >= SAME_WORDING_UNNAMED) return true;
  // "Timber exports rose": what is measured is all that there is to say whose it is.
  const isWhole = ({ figure, measureTerms }: StatedFigure): boolean =>
    figure.subject === undefined && measureTerms.size > 1;
  return isWhole(a) && isWhole(b) && isSameMeasure(a.figure, b.figure);
}

/** "A litre of milk", "a litre of petrol": each subject has a word that the other claim does not use at all. */
function haveRivalSubjects(a: StatedFigure, b: StatedFigure): boolean {
  const lacks = ({ subjectTerms }: StatedFigure, { wording }: StatedFigure): boolean =>
    subjectTerms.some(
      (term) =>
        !wording.terms.has(term) &&
        !wording.compounds.has(term) &&
        !wording.sourceNames.has(term) &&
        ![...wording.terms].some((other) => areFused(term, other)),
    );
  return lacks(a, b) && lacks(b, a);
}

/** "Borland" beside "the army of Borland", of which its claim speaks as well. */
function isSubjectWithin(
  { subjectTerms, wording }: StatedFigure,
  { subjectTerms: others }: StatedFigure,
): boolean {
  return (
    subjectTerms.length > 0 &&
    subjectTerms.length < others.length &&
    subjectTerms.every((term) => others.includes(term)) &&
    others.every((term) => wording.terms.has(term))
  );
}

/** The subject of each is at least spoken of by the other; a minister who promises stands for the country that does. */
function areOfOneActor(a: StatedFigure, b: StatedFigure): boolean {
  const speaksOf = ({ wording }: StatedFigure, { figure }: StatedFigure): boolean =>
    (figure.subject?.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some((word) =>
      wording.terms.has(stem(word)),
    );
  const speaks = ({ figure, claim }: StatedFigure): boolean =>
    figure.subject?.entityId === claim.attribution.speakerId;
  const [left, right] = [speaksOf(a, b), speaksOf(b, a)];
  return (left && right) || (left && speaks(a)) || (right && speaks(b));
}

/** "revised to 0.8 percent from 1.2" is about one thing, though it gives two figures. */
function isAmongOthers({ isOneOfMany, claim }: StatedFigure): boolean {
  return isOneOfMany && !/\b(?:revised|corrected|updated)\b/iu.test(claim.quote);
}

/** "the museum's website" beside "the museum": what somebody has is another thing than they are. */
function isOwnedBy({ figure }: StatedFigure, { claim }: StatedFigure): boolean {
  const owned = OWNED.exec(figure.subject?.text ?? '')?.groups?.owned;
  if (owned === undefined || STANDS_FOR_OWNER.test(owned)) return false;
  return !claim.quote.toLowerCase().includes(owned.toLowerCase());
}

const OWNED =
  /^(?:(?!(?:of|in|at|on|for) )[\p{L}.-]+ ){0,4}[\p{L}.-]+['’]s? (?:[\p{L}-]+ ){0,4}(?<owned>[\p{L}-]+)$/u;

/** "Norland's government" spends what Norland does. */
const STANDS_FOR_OWNER =
  /\b(?:government|authorities|administration|cabinet|ministry|economy|state|board|management|leadership|army|forces|military|team|squad|side|people|population|office|press service)$/iu;

/** One subject's words within the other's: "Civic Union" and "Her Civic Union". */
function nameSameSubject(a: Figure, b: Figure): boolean {
  if (a.subject === undefined || b.subject === undefined) return false;
  if (a.subject.entityId !== undefined && a.subject.entityId === b.subject.entityId) return true;
  const [left, right] = [a.subject.text, b.subject.text].map((text) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => !/^(?:the|a|an|of|in|on|at|for|from)$/u.test(word))
      .map(stem),
  );
  if (left === undefined || right === undefined) return false;
  return left.every((word) => right.includes(word)) || right.every((word) => left.includes(word));
}
