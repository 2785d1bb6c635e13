import type { Article, Block } from '../../model/article.ts';
import type { LocalEntity, Mention } from '../../model/entity.ts';
import type { TaggedFigure } from '../../model/figure.ts';
import { contains } from '../../model/span.ts';
import { normalizeMeasure } from './figureWording.ts';

export interface TableContext {
  readonly article: Pick<Article, 'text' | 'blocks'>;
  readonly entities: readonly LocalEntity[];
  readonly mentions: readonly Mention[];
}

/** What a column is about without its unit and time: "Revenue in 2024 (million euros)" is revenue. */
const ASIDE =
  /\s{0,3}(?:\([^()]{0,40}\)|,? (?:in|for|as of|since) (?:\p{L}{1,20} )?(?:1[89]|20)\d\d)\s{0,3}$/u;

/** Figures in the cells of a table measure what their column's header says, of whom their row's header names. */
export function readTableCells(figures: readonly TaggedFigure[], context: TableContext): TaggedFigure[] {
  const rows = context.article.blocks.filter(({ cells }) => cells !== undefined);
  if (rows.length === 0) return [...figures];
  return figures.map((figure) => {
    const row = rows.find(({ span }) => contains(span, figure.span));
    const cell = row?.cells?.find(({ span }) => contains(span, figure.span));
    return row === undefined || cell === undefined ? figure : withHeaders(figure, cell, row, context);
  });
}

type Cell = NonNullable<Block['cells']>[number];

function withHeaders(figure: TaggedFigure, cell: Cell, { span }: Block, context: TableContext): TaggedFigure {
  const measure = cell.column?.replace(ASIDE, '').replace(ASIDE, '').trim();
  const label = cell.row;
  const mention = context.mentions.find(
    (own) => contains(span, own.span) && label?.includes(own.quote) === true,
  );
  const name = mention === undefined ? undefined : context.entities[mention.entity]?.name;
  const { subject: _, ...own } = figure;
  return {
    ...own,
    ...(measure === undefined || measure === '' ? {} : { measure: normalizeMeasure(measure, true) }),
    ...(label === undefined
      ? {}
      : {
          subject: mention === undefined ? { text: label } : { entity: mention.entity, text: name ?? label },
        }),
  };
}
