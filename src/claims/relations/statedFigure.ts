import { stem } from '../../language/natural.ts';
import type { Figure } from '../../model/figure.ts';
import type { ClaimResources } from '../claimResources.ts';
import { type ClaimWording, readClaimWording } from '../claimWording.ts';
import { type ClaimCollection, orderClaims, type UngroupedClaim } from '../collection.ts';
import { findSynonym, type Synonyms } from '../synonyms.ts';
import { readWords } from '../words.ts';
import { findBallotSide } from './ballot.ts';
import type { StatedFigure } from './comparability.ts';
import { findContrasts } from './contrasts.ts';
import { haveSameUnit, nameUnit } from './figureUnit.ts';
import { findMeasureConcepts } from './measureConcepts.ts';
import { findComplement, findQualifiers, findSense, isDayOfReport, isTimeOfComparison } from './sense.ts';

/** Words before a figure that make it a share of something: "the remaining 1.5 percent", "of which 300". */
const SHARE =
  /\b(?:remaining|remainder|(?:the|its) other|the rest|of (?:which|this|these|them|that)|includ(?:es|ed|ing)|consists? of|compris(?:es|ing)|made up of|(?:split|divided) into|a further)\b[^.;]{0,60}$/iu;
/** "Of Maren's health budget, 7 billion are for hospitals": what follows the comma is the share. */
const OPENING_WHOLE = /^of\s[^,]{3,80},/iu;
/** "0.9 percent, the rest of defence spending", "part of the budget": said behind the share. */
const SHARE_BEHIND = /^[^.;]{0,40},? (?:the (?:rest|remainder)|part) of\b/iu;

/** Relating and grouping read the same collection: its figures are stated once. */
const stated = new WeakMap<ClaimCollection, readonly StatedFigure[]>();

/** Every figure with the first claim that states it, in the order in which the claims became known. */
export function stateFigures(
  collection: ClaimCollection,
  resources: ClaimResources,
): readonly StatedFigure[] {
  const known = stated.get(collection) ?? readFigures(collection, resources);
  stated.set(collection, known);
  return known;
}

function readFigures(
  collection: ClaimCollection,
  { concepts, synonyms, contrasts }: ClaimResources,
): StatedFigure[] {
  const figures = new Map(collection.figures.map((figure) => [figure.id, figure]));
  const published = new Map(collection.articles.map(({ id, publishedAt }) => [id, publishedAt]));
  const seen = new Set<string>();
  return orderClaims(collection).flatMap((claim) => {
    if (claim.figureIds.length === 0) return [];
    let wording: ClaimWording | undefined;
    const words = readWords(claim.quote, { start: 0, end: claim.quote.length });
    const toldApart = findContrasts(words, contrasts);
    const qualifiers = new Map(
      claim.figureIds.flatMap((id) => {
        const figure = figures.get(id);
        return figure === undefined ? [] : [[id, findQualifiers(figure, claim)] as const];
      }),
    );
    return claim.figureIds.flatMap((id): StatedFigure[] => {
      const figure = readExactly(figures.get(id), claim);
      if (figure === undefined || seen.has(id)) return [];
      seen.add(id);
      wording ??= readClaimWording(claim, synonyms);
      const at = figure.span.start - claim.span.start;
      const complement = findComplement(figure, claim);
      const side = findBallotSide(claim.quote, at);
      const isAlone = claim.figureIds.length === 1;
      const concept =
        side === undefined ? findMeasureConcepts(figure, claim, words, concepts, isAlone)[0] : undefined;
      return [
        {
          figure,
          claim,
          publishedAt: published.get(claim.articleId),
          wording,
          sense:
            concept?.concept === 'growth' ? readGrowth(findSense(figure, claim)) : findSense(figure, claim),
          subjectTerms: readSubject(figure, wording, synonyms),
          qualifiers: [qualifiers.get(id) ?? '', side ?? ''].join(' ').trim(),
          concept,
          contrasts: toldApart,
          isOneOfMany:
            side === undefined &&
            claim.figureIds.some(
              (other) => other !== id && isRival(figures.get(other), figure, qualifiers.get(other) ?? ''),
            ),
          ...(complement === undefined ? {} : { complement: stem(complement) }),
          isTrait: /^\S*\d-\p{L}/u.test(figure.quote),
          isPart: figure.partOf !== undefined || isShare(claim.quote, at, figure.quote.length),
          time: isDayOfReport(figure, claim) || isTimeOfComparison(figure, claim) ? undefined : figure.time,
        },
      ];
    });
  });
}

/** "has gone up to 44": the number itself, not a limit. */
function readExactly(figure: Figure | undefined, claim: UngroupedClaim): Figure | undefined {
  if (figure?.approximation !== 'atMost' || !/^up to\b/iu.test(figure.quote)) return figure;
  const before = claim.quote.slice(0, Math.max(0, figure.span.start - claim.span.start));
  const moved = /\b(?:goes|gone|went|risen|rose|climbed|shot|grown|grew|moved)\s*$/iu.test(before);
  return moved ? { ...figure, approximation: 'exact' } : figure;
}

/** "grew by 1.3 percent" and "growth of 1.3 percent". */
function readGrowth(sense: string): string {
  return sense === 'change up' ? 'actual' : sense;
}

/** Terms of the subject's words as the claim's wording has them. */
function readSubject({ subject }: Figure, wording: ClaimWording, synonyms: Synonyms): string[] {
  if (subject === undefined) return [];
  const words = readWords(subject.text, { start: 0, end: subject.text.length });
  return words.flatMap((word, at) => {
    const name = findSynonym(synonyms, words, at)?.name;
    return [...(name === undefined ? [] : [name]), word.stem].filter((term) => wording.terms.has(term));
  });
}

/** Another figure of the same unit that is not merely what this one is compared with. */
function isRival(other: Figure | undefined, figure: Figure, qualifiers: string): boolean {
  return (
    other !== undefined &&
    !qualifiers.includes('compared') &&
    other.value !== figure.value &&
    nameUnit(other) === nameUnit(figure) &&
    haveSameUnit(other, figure, true)
  );
}

function isShare(quote: string, at: number, length: number): boolean {
  const opening = OPENING_WHOLE.exec(quote);
  if (opening !== null && at >= opening[0].length) return true;
  return SHARE.test(quote.slice(0, at)) || SHARE_BEHIND.test(quote.slice(at + length));
}
