import { type ClaimWording, readClaimWording } from './claimWording.ts';
import type { UngroupedClaim } from './collection.ts';
import type { StatedFigure } from './relations/comparability.ts';
import { type Band, BEYOND, findSignedBand } from './relations/figureBand.ts';
import { isDatedByReport } from './relations/sense.ts';
import { findResolvedDays } from './resolvedDays.ts';
import { type Report, readReport } from './sources.ts';
import type { Synonyms } from './synonyms.ts';

/** What a statement keeps of its claim: hundreds of thousands are held at once, and rows may wait on disk. */
export type ComparedClaim = Pick<
  UngroupedClaim,
  'id' | 'articleId' | 'storyId' | 'eventId' | 'kind' | 'negated' | 'span' | 'standalone'
> & { readonly speakerId: string | undefined };

/** What a statement keeps of a figure in it. */
export type ComparedFigure = Pick<
  StatedFigure,
  'figure' | 'counted' | 'sense' | 'qualifiers' | 'concept' | 'time'
>;

/** What a claim says, reduced to what can be compared with another. */
export interface Statement {
  readonly claim: ComparedClaim;
  readonly report: Report;
  readonly wording: ClaimWording;
  readonly figures: readonly { readonly stated: ComparedFigure; readonly band: Band }[];
  /** Days that its words resolve to. */
  readonly days: readonly string[];
}

export function readStatement(
  claim: UngroupedClaim,
  figures: readonly StatedFigure[],
  synonyms: Synonyms,
): Statement {
  const { id, articleId, storyId, eventId, kind, negated, span, standalone, attribution } = claim;
  return {
    claim: {
      id,
      articleId,
      ...(storyId === undefined ? {} : { storyId }),
      ...(eventId === undefined ? {} : { eventId }),
      kind,
      negated,
      span,
      standalone,
      speakerId: attribution.speakerId,
    },
    report: readReport(claim),
    wording: readClaimWording(claim, synonyms),
    figures: figures.flatMap((stated) => {
      const band = findSignedBand(stated.figure, stated.sense);
      if (band === undefined || stated.isTrait) return [];
      const { figure, counted, sense, qualifiers, concept, time } = stated;
      return [{ stated: { figure, counted, sense, qualifiers, concept, time }, band: closeBand(band) }];
    }),
    days: readDays(claim),
  };
}

const NO_DAYS: readonly string[] = [];

function readDays({ standalone, quote }: UngroupedClaim): readonly string[] {
  const days = findResolvedDays(standalone);
  return days.length === 0 || isDatedByReport(quote) ? NO_DAYS : days;
}

/** "At least 34 dead" is borne out by 36, not by 240. */
function closeBand({ low, high }: Band): Band {
  if (high === Number.POSITIVE_INFINITY) return { low, high: low + BEYOND * Math.abs(low) };
  if (low === Number.NEGATIVE_INFINITY) return { low: high - BEYOND * Math.abs(high), high };
  return { low, high };
}
