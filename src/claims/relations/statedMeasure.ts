import { stem } from '../../language/natural.ts';
import type { Figure } from '../../model/figure.ts';
import { containTerms } from '../claimWording.ts';
import type { StatedFigure } from './comparability.ts';
import { haveSameUnit } from './figureUnit.ts';
import { isUnmet } from './sense.ts';
import { textBefore } from './textBefore.ts';

/** Terms in common that stand in for a measure that the lexicon does not know. Own relation pairs. */
export const SAME_WORDING = 0.75;
const SAME_QUESTION = 0.8;

/** Whether two figures measure one thing, as far as the unit, a known measure and the wording tell. */
export function haveSameMeasure(a: StatedFigure, b: StatedFigure): boolean {
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
export function isSameMeasure(a: Figure, b: Figure): boolean {
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
