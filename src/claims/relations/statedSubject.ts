import { stem } from '../../language/natural.ts';
import type { Figure } from '../../model/figure.ts';
import { containTerms, haveRivalNames, shareHead, shareName, swapActors } from '../claimWording.ts';
import { areFused } from '../inflection.ts';
import type { StatedFigure } from './comparability.ts';
import { isSameMeasure, SAME_WORDING } from './statedMeasure.ts';

/** The same where no name is in common that would tie the two to one thing. Own relation pairs. */
const SAME_WORDING_UNNAMED = 0.75;

/** Whether two figures are of one thing, as far as their subjects and the words around them tell. */
export function haveSameSubject(a: StatedFigure, b: StatedFigure): boolean {
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
