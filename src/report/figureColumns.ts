import type { Figure } from '../model/figure.ts';
import { type Column, column, linkCell, listCell } from './columns.ts';
import { formatFigure } from './quantities.ts';
import type { RunIndex } from './runIndex.ts';

/** figures.parquet. */
export const figureColumns: readonly Column<Figure>[] = [
  column('id', 'STRING', (figure) => figure.id),
  column('quote', 'STRING', (figure) => figure.quote),
  column('figure', 'STRING', formatFigure),
  column('value', 'DOUBLE', (figure) => figure.value),
  column('min', 'DOUBLE', (figure) => figure.min),
  column('max', 'DOUBLE', (figure) => figure.max),
  column('approximation', 'STRING', (figure) => figure.approximation),
  column('unitKind', 'STRING', (figure) => figure.unit.kind),
  column('unit', 'STRING', (figure) => figure.unit.name),
  column('unitCode', 'STRING', (figure) => figure.unit.code),
  column('base', 'STRING', (figure) => figure.base),
  column('measure', 'STRING', (figure) => figure.measure),
  column('subject', 'STRING', (figure) => figure.subject?.text),
  column('kind', 'STRING', (figure) => figure.kind),
  column('timeStart', 'STRING', (figure) => figure.time?.start),
  column('timeEnd', 'STRING', (figure) => figure.time?.end),
  column('granularity', 'STRING', (figure) => figure.time?.granularity),
  column('changeDirection', 'STRING', (figure) => figure.change?.direction),
  column('changeFrom', 'DOUBLE', (figure) => figure.change?.from),
  column('changeTo', 'DOUBLE', (figure) => figure.change?.to),
  column('publisher', 'STRING', (figure, index) => articleOf(figure, index)?.publisher),
  column('publishedAt', 'STRING', (figure, index) => articleOf(figure, index)?.publishedAt),
  column('title', 'STRING', (figure, index) => articleOf(figure, index)?.title),
  column('url', 'STRING', (figure, index) => linkCell(articleOf(figure, index)?.url)),
  column('claimIds', 'STRING', (figure, index) =>
    listCell(index.claimsOfFigure(figure.id).map((claim) => claim.id)),
  ),
  column('articleId', 'STRING', (figure) => figure.articleId),
  column('start', 'INT32', (figure) => figure.span.start),
  column('end', 'INT32', (figure) => figure.span.end),
  column('subjectId', 'STRING', (figure) => figure.subject?.entityId),
  column('partOf', 'STRING', (figure) => figure.partOf),
];

function articleOf(figure: Figure, index: RunIndex) {
  return index.articles.get(figure.articleId);
}
