import type { EntityTable } from '../model/entity.ts';
import type { Figure } from '../model/figure.ts';
import { contentId } from '../model/ids.ts';
import type { ArticleAnalysis } from './analysis.ts';

/** Ids of one article's figures by index, and their output rows. */
export function figureRows(
  articleId: string,
  figures: ArticleAnalysis['figures'],
  table: EntityTable,
): Figure[] {
  const entityIds = table.byArticle.get(articleId) ?? [];
  const ids = figures.map(({ span }, index) => {
    const earlier = figures
      .slice(0, index)
      .filter((other) => other.span.start === span.start && other.span.end === span.end);
    return contentId('f', articleId, span.start, span.end, earlier.length);
  });
  return figures.map((figure, index): Figure => {
    const { subject, partOf, sentence: _sentence, ...fields } = figure;
    const entityId = subject?.entity === undefined ? undefined : entityIds[subject.entity];
    const whole = partOf === undefined ? undefined : ids[partOf];
    return {
      id: ids[index] ?? '',
      articleId,
      ...fields,
      ...(subject === undefined
        ? {}
        : { subject: { text: subject.text, ...(entityId === undefined ? {} : { entityId }) } }),
      ...(whole === undefined ? {} : { partOf: whole }),
    };
  });
}
