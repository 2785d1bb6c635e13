import type { Article, Block } from '../../model/article.ts';
import type { LocalEntity, Mention } from '../../model/entity.ts';
import type { TaggedFigure } from '../../model/figure.ts';
import { contains } from '../../model/span.ts';
import { type HeaderReading, readHeader } from './figureTableHeader.ts';
import { normalizeMeasure } from './figureWording.ts';
import type { UnitTable } from './unitTable.ts';

export interface TableContext {
  readonly article: Pick<Article, 'text' | 'blocks'>;
  readonly entities: readonly LocalEntity[];
  readonly mentions: readonly Mention[];
}

/** What a column is about without its unit and time: "Revenue in 2024 (million euros)" is revenue. */
const ASIDE =
  /\s{0,3}(?:\([^()]{0,40}\)|,? (?:in|for|as of|since) (?:\p{L}{1,20} )?(?:1[89]|20)\d\d)\s{0,3}$/u;

/** Figures in the cells of a table measure what their column's header says, of whom their row's header names. */
export function readTableCells(
  figures: readonly TaggedFigure[],
  context: TableContext,
  units: UnitTable,
): TaggedFigure[] {
  const rows = context.article.blocks.filter(({ cells }) => cells !== undefined);
  if (rows.length === 0) return [...figures];
  return figures.map((figure) => {
    const row = rows.find(({ span }) => contains(span, figure.span));
    const cell = row?.cells?.find(({ span }) => contains(span, figure.span));
    if (row === undefined || cell === undefined) return figure;
    const header = readHeader(cell.column ?? '', units);
    return withHeaders(underHeader(figure, header), cell, header.label.trim(), row, context);
  });
}

/** A bare number has the unit and the scale of its column: "4.5" below "Revenue (€m)" is 4.5 million euros. */
function underHeader(figure: TaggedFigure, { unit, scale, time }: HeaderReading): TaggedFigure {
  const dated = time === undefined || figure.time !== undefined ? figure : { ...figure, time };
  if (!BARE.test(figure.quote) || figure.unit.kind !== 'count') return dated;
  const scaled = (value: number): number => Number((value * scale).toPrecision(15));
  return {
    ...dated,
    ...(figure.value === undefined ? {} : { value: scaled(figure.value) }),
    ...(figure.min === undefined ? {} : { min: scaled(figure.min) }),
    ...(figure.max === undefined ? {} : { max: scaled(figure.max) }),
    ...(unit === undefined
      ? {}
      : {
          unit: { kind: unit.kind, name: unit.name, ...(unit.code === undefined ? {} : { code: unit.code }) },
        }),
  };
}

const BARE = /^[\d\p{P}\p{Zs}+−]+$/u;
/** A header that only dates its column: what is measured then stands in the row's. */
const ONLY_YEAR = /^(?:FY ?)?(?:1[89]|20)\d\d$/u;

type Cell = NonNullable<Block['cells']>[number];

function withHeaders(
  figure: TaggedFigure,
  { row: label }: Cell,
  column: string,
  { span }: Block,
  context: TableContext,
): TaggedFigure {
  const mention = context.mentions.find(
    (own) => contains(span, own.span) && label?.includes(own.quote) === true,
  );
  const name = mention === undefined ? undefined : context.entities[mention.entity]?.name;
  const isDated = ONLY_YEAR.test(column);
  const isMeasured = isDated && mention === undefined;
  const measure = isMeasured
    ? label
    : isDated
      ? undefined
      : column.replace(ASIDE, '').replace(ASIDE, '').trim();
  const { subject: _, ...own } = figure;
  return {
    ...own,
    ...(measure === undefined || measure === '' ? {} : { measure: normalizeMeasure(measure, true) }),
    ...(label === undefined || isMeasured
      ? {}
      : {
          subject: mention === undefined ? { text: label } : { entity: mention.entity, text: name ?? label },
        }),
  };
}
