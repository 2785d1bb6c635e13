import type { Claim } from '../model/claim.ts';
import { type Column, column, linkCell, listCell } from './columns.ts';
import { formatFigure } from './quantities.ts';
import { type RunIndex, wholeRowsAt } from './runIndex.ts';
import { viaMedia } from './wording.ts';

/** claims.csv and claims.parquet: in the order in which an editor reads them, technical ones last. */
export const claimColumns: readonly Column<Claim>[] = [
  column('id', 'STRING', (claim) => claim.id),
  column('quote', 'STRING', (claim) => claim.quote),
  column('standalone', 'STRING', (claim) => claim.standalone),
  column('kind', 'STRING', (claim) => claim.kind),
  column('speaker', 'STRING', (claim) => claim.attribution.speaker),
  column('attribution', 'STRING', (claim) => claim.attribution.kind),
  column('worth', 'BOOLEAN', (claim) => claim.checkworthiness.worth),
  column('score', 'DOUBLE', (claim) => claim.checkworthiness.score),
  column('reasons', 'STRING', (claim) => listCell(claim.checkworthiness.reasons)),
  column('figures', 'STRING', (claim, index) =>
    listCell(wholeRowsAt(index.figures, claim.figureIds).map(formatFigure)),
  ),
  column('agreement', 'STRING', (claim, index) => index.groups.get(claim.groupId)?.agreement),
  column('publishers', 'INT32', (claim, index) => index.groups.get(claim.groupId)?.publishers),
  column('via', 'STRING', (claim) => listCell(viaMedia(claim))),
  column('event', 'STRING', (claim, index) => eventOf(claim, index)?.title),
  column('eventStatus', 'STRING', (claim, index) => eventOf(claim, index)?.status),
  column('story', 'STRING', (claim, index) => index.stories.get(claim.storyId ?? '')?.title),
  column('publisher', 'STRING', (claim, index) => articleOf(claim, index)?.publisher),
  column('publishedAt', 'STRING', (claim, index) => articleOf(claim, index)?.publishedAt),
  column('title', 'STRING', (claim, index) => articleOf(claim, index)?.title),
  column('url', 'STRING', (claim, index) => linkCell(articleOf(claim, index)?.url)),
  column('sourceFile', 'STRING', (claim, index) => articleOf(claim, index)?.sourceFile),
  column('hedged', 'BOOLEAN', (claim) => claim.hedged),
  column('negated', 'BOOLEAN', (claim) => claim.negated),
  column('background', 'BOOLEAN', (claim) => claim.background),
  column('notes', 'STRING', (claim) => listCell(claim.notes)),
  column('start', 'INT32', (claim) => claim.span.start),
  column('end', 'INT32', (claim) => claim.span.end),
  column('articleId', 'STRING', (claim) => claim.articleId),
  column('speakerId', 'STRING', (claim) => claim.attribution.speakerId),
  column('confidence', 'DOUBLE', (claim) => claim.attribution.confidence),
  column('figureIds', 'STRING', (claim) => listCell(claim.figureIds)),
  column('eventId', 'STRING', (claim) => claim.eventId),
  column('storyId', 'STRING', (claim) => claim.storyId),
  column('groupId', 'STRING', (claim) => claim.groupId),
];

function articleOf(claim: Claim, index: RunIndex) {
  return index.articles.get(claim.articleId);
}

function eventOf(claim: Claim, index: RunIndex) {
  return claim.eventId === undefined ? undefined : index.events.get(claim.eventId);
}
