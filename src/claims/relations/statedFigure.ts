import type { Figure } from '../../model/figure.ts';
import type { ClaimResources } from '../claimResources.ts';
import { type ClaimWording, readClaimWording } from '../claimWording.ts';
import { type ClaimCollection, orderClaims } from '../collection.ts';
import { findSense, type StatedFigure } from './comparability.ts';
import { haveSameUnit, nameUnit } from './figureUnit.ts';
import { findMeasureConcepts } from './measureConcepts.ts';

/** Words before a figure that make it a share of something: "the remaining 1.5 percent", "of which 300". */
const SHARE =
  /\b(?:remaining|remainder|(?:the|its) other|the rest|of (?:which|this|these|them|that)|includ(?:es|ed|ing)|consists? of|compris(?:es|ing)|made up of|a further)\b[^.;]{0,60}$/iu;
/** "Of Maren's health budget, 7 billion are for hospitals": what follows the comma is the share. */
const OPENING_WHOLE = /^of\s[^,]{3,80},/iu;

/** Every figure with the first claim that states it, in the order in which the claims became known. */
export function stateFigures(collection: ClaimCollection, { concepts }: ClaimResources): StatedFigure[] {
  const figures = new Map(collection.figures.map((figure) => [figure.id, figure]));
  const seen = new Set<string>();
  return orderClaims(collection).flatMap((claim) => {
    if (claim.figureIds.length === 0) return [];
    let wording: ClaimWording | undefined;
    return claim.figureIds.flatMap((id): StatedFigure[] => {
      const figure = figures.get(id);
      // "the 125-seat assembly": a trait of the noun, not a figure that anybody states.
      if (figure === undefined || seen.has(id) || /^\S*\d-\p{L}/u.test(figure.quote)) return [];
      seen.add(id);
      wording ??= readClaimWording(claim);
      const at = figure.span.start - claim.span.start;
      return [
        {
          figure,
          claim,
          wording,
          kind: findSense(figure, claim),
          concept: findMeasureConcepts(figure, claim, concepts)[0],
          isOneOfMany: claim.figureIds.some((other) => other !== id && hasUnitOf(figures.get(other), figure)),
          isPart: figure.partOf !== undefined || isShare(claim.quote, at),
        },
      ];
    });
  });
}

function hasUnitOf(other: Figure | undefined, figure: Figure): boolean {
  return (
    other !== undefined &&
    other.value !== figure.value &&
    nameUnit(other) === nameUnit(figure) &&
    haveSameUnit(other, figure, true)
  );
}

function isShare(quote: string, at: number): boolean {
  const opening = OPENING_WHOLE.exec(quote);
  return (opening !== null && at >= opening[0].length) || SHARE.test(quote.slice(0, at));
}
