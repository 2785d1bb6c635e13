import { scaleLinear } from 'd3-scale';
import type { Figure } from '../../../model/figure.ts';
import { formatFigure, formatNumber } from '../../quantities.ts';
import { sortBy } from '../../ranking.ts';
import { capitalize, countWords, figureKindWords } from '../../wording.ts';
import { sourceLine } from '../claimCard.ts';
import { html, type Markup } from '../markup.ts';
import { entityLink, type View } from '../site.ts';
import { renderChart, roundPosition, shapes } from './plot.ts';

const MOST_CHARTS = 3;
const MOST_ROWS = 20;
const MOST_VALUES = 40;
const FEWEST_SUBJECTS = 3;

interface Scale {
  readonly key: string;
  readonly bySubject: ReadonlyMap<string, readonly Figure[]>;
}

/**
 * Figures of one unit and base side by side, a row per country, body or group: what is reported, what is aimed
 * at, and the range where sources give several values for the same.
 */
export function figureCharts(view: View): Markup[] {
  const byScale = new Map<string, Map<string, Figure[]>>();
  const parts = new Set(
    view.index.run.relations
      .filter(({ type }) => type === 'partWhole')
      .flatMap(({ figureIds }) => figureIds.flatMap(({ id, role }) => (role === 'part' ? [id] : []))),
  );
  for (const figure of view.index.run.figures) {
    const key = parts.has(figure.id) ? undefined : scaleKey(figure);
    const subject = figure.subject?.entityId;
    const type = view.index.entities.get(subject ?? '')?.type;
    if (key === undefined || subject === undefined || type === undefined || type === 'person') continue;
    const bySubject = byScale.get(key) ?? new Map<string, Figure[]>();
    byScale.set(key, bySubject);
    const figures = bySubject.get(subject);
    if (figures === undefined) bySubject.set(subject, [figure]);
    else figures.push(figure);
  }
  const scales = [...byScale].map(([key, bySubject]): Scale => ({ key, bySubject }));
  return sortBy(
    scales.filter(({ bySubject }) => bySubject.size >= FEWEST_SUBJECTS),
    ({ key, bySubject }) => [key.startsWith(SHARE) ? 0 : 1, -bySubject.size, key],
  )
    .slice(0, MOST_CHARTS)
    .map((scale) => renderScale(view, scale));
}

const SHARE = 'Per cent of ';

/** Only shares of something named, and money for the same thing, can be compared across subjects; parts cannot. */
function scaleKey({ unit, base, value, change, kind, partOf, measure }: Figure): string | undefined {
  if (value === undefined || value < 0 || change !== undefined || kind === 'change') return undefined;
  if (partOf !== undefined) return undefined;
  if (unit.kind === 'percent' && base !== undefined) return `${SHARE}${base}`;
  if (unit.kind !== 'currency' || unit.code === undefined || measure === undefined) return undefined;
  return `${measure}, ${unit.code}`;
}

function renderScale(view: View, { key, bySubject }: Scale): Markup {
  const subjects = sortBy([...bySubject.values()].map(distinctFigures), (figures) => [
    -figures.length,
    figures[0]?.subject?.text,
  ]).slice(0, MOST_ROWS);
  const values = subjects.flat().flatMap(({ value }) => value ?? []);
  const scale = scaleLinear()
    .domain([0, Math.max(...values)])
    .nice()
    .range([1, 97]);
  return renderChart({
    view,
    name: 'figures',
    title: capitalize(key),
    summary: `${countWords(subjects.length, 'subject')}, the figures as claimed. A line joins values that differ for the same subject and kind: look there for a dispute or a change.`,
    legend: [
      [shapes.dot('11'), 'reported'],
      [shapes.ring('11'), 'pledge or forecast'],
      [shapes.tick('11'), 'target or demand'],
      [shapes.line('1', '21'), 'values differ'],
    ],
    rows: subjects.map((figures) => ({
      label: entityLink(view, figures[0]?.subject?.text ?? '', figures[0]?.subject?.entityId),
      marks: figureMarks(figures, (value) => `${roundPosition(scale(value))}%`),
    })),
    ticks: scale.ticks(5).map((tick) => ({ at: roundPosition(scale(tick)), words: formatNumber(tick) })),
    data: {
      heads: ['Subject', 'Figure', 'Kind', 'Of what', 'Source'],
      rows: subjects
        .flat()
        .map((figure) => [
          figure.subject?.text ?? '',
          formatFigure(figure),
          figureKindWords[figure.kind],
          figure.measure ?? 'not said',
          sourceLine(view, figure.articleId),
        ]),
    },
  });
}

/** One figure per kind and value: the picture shows no difference, and its table would run to thousands of rows. */
function distinctFigures(figures: readonly Figure[]): Figure[] {
  const seen = new Map(figures.map((figure) => [`${figure.kind} ${figure.value}`, figure]));
  return [...seen.values()].slice(0, MOST_VALUES);
}

function figureMarks(figures: readonly Figure[], at: (value: number) => string): Markup[] {
  const kinds = [...new Set(figures.map((figure) => figure.kind))].sort();
  return kinds.flatMap((kind) => {
    const values = [...new Set(figures.flatMap((one) => (one.kind === kind ? (one.value ?? []) : [])))];
    values.sort((a, b) => a - b);
    const [low] = values;
    const high = values.at(-1);
    if (low === undefined || high === undefined) return [];
    const range = low === high ? [] : [shapes.line(at(low), at(high))];
    return [
      ...range,
      ...values.map(
        (value) =>
          html`<g><title>${figureKindWords[kind]}: ${formatNumber(value)}</title>${shapeOf(kind)(at(value))}</g>`,
      ),
    ];
  });
}

function shapeOf(kind: Figure['kind']): (x: string) => Markup {
  if (kind === 'target' || kind === 'demand') return shapes.tick;
  return kind === 'actual' || kind === 'change' ? shapes.dot : shapes.ring;
}
