import { isEncounter, pairsOf } from './encounters.ts';
import { streamJson } from './jsonStream.ts';
import { describeFigure, formatFigure } from './quantities.ts';
import type { Reporter } from './reporter.ts';
import { indexRun, type RunIndex } from './runIndex.ts';
import { eventStatusWords, figureKindWords, publisherWords } from './wording.ts';

/** Names whose mentions are drawn; the entities are ordered by how often they are mentioned. */
const MOST_NAMES = 12;
const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';

/**
 * The report's pictures as Vega-Lite specifications with their data in them, for those who restyle them. They lie
 * beside the HTML report, which links to them.
 */
const vegalite: Reporter = (result) => {
  const index = indexRun(result);
  return [
    { path: 'report/charts/figures.vl.json', chunks: specify(FIGURES, figureRows(index)) },
    { path: 'report/charts/events.vl.json', chunks: specify(EVENTS, eventRows(index)) },
    { path: 'report/charts/coverage.vl.json', chunks: specify(COVERAGE, coverageRows(index)) },
    { path: 'report/charts/meetings.vl.json', chunks: specify(MEETINGS, meetingRows(index)) },
    { path: 'report/charts/mentions.vl.json', chunks: specify(MENTIONS, mentionRows(index)) },
  ];
};
export default vegalite;

/** A row of small multiples per unit and base: values of different units share no scale. */
const FIGURES = {
  description: 'Figures by subject, as claimed',
  transform: [{ filter: 'isValid(datum.value) && isValid(datum.subject)' }],
  facet: { row: { field: 'unit', type: 'nominal' } },
  resolve: { scale: { x: 'independent', y: 'independent' } },
  spec: {
    mark: { type: 'point', tooltip: true },
    encoding: {
      x: { field: 'value', type: 'quantitative' },
      y: { field: 'subject', type: 'nominal' },
      shape: { field: 'kind', type: 'nominal' },
      color: { field: 'publisher', type: 'nominal' },
    },
  },
};

const EVENTS = {
  description: 'Events over time',
  mark: { type: 'bar', tooltip: true },
  encoding: {
    x: { field: 'start', type: 'temporal' },
    x2: { field: 'end' },
    y: { field: 'event', type: 'nominal', sort: { field: 'start' } },
    color: { field: 'status', type: 'nominal' },
  },
};

const COVERAGE = {
  description: 'Which publisher covers which event',
  mark: { type: 'rect', tooltip: true },
  encoding: {
    x: { field: 'publisher', type: 'nominal' },
    y: { field: 'event', type: 'nominal' },
    color: { aggregate: 'count', type: 'quantitative' },
  },
};

const MEETINGS = {
  description: 'Who met whom',
  mark: { type: 'point', filled: true, tooltip: true },
  encoding: {
    x: { field: 'with', type: 'nominal' },
    y: { field: 'who', type: 'nominal' },
    shape: { field: 'status', type: 'nominal' },
    color: { field: 'status', type: 'nominal' },
  },
};

const MENTIONS = {
  description: 'Mentions of the most mentioned names over time',
  mark: { type: 'bar', tooltip: true },
  encoding: {
    x: { field: 'date', type: 'temporal' },
    y: { field: 'mentions', type: 'quantitative', aggregate: 'sum' },
    row: { field: 'name', type: 'nominal' },
  },
};

function* specify(spec: object, rows: Iterable<unknown>): Iterable<string> {
  yield `${JSON.stringify({ $schema: SCHEMA, ...spec }).slice(0, -1)},"data":`;
  yield* streamJson({}, 'values', rows);
  yield '}\n';
}

function* figureRows(index: RunIndex): Iterable<unknown> {
  for (const figure of index.run.figures) {
    const { unit, base } = figure;
    yield {
      value: figure.value,
      subject: figure.subject?.text,
      kind: figureKindWords[figure.kind],
      unit: [unit.code ?? unit.name ?? unit.kind, base].filter((part) => part !== undefined).join(' of '),
      measure: figure.measure,
      words: `${formatFigure(figure)} ${describeFigure(figure)}`.trim(),
      publisher: publisherWords(index.articles.get(figure.articleId)),
      date: index.articles.get(figure.articleId)?.publishedAt,
    };
  }
}

function* eventRows(index: RunIndex): Iterable<unknown> {
  for (const { title, time, status } of index.run.events) {
    if (time === undefined) continue;
    // The end of an interval is its last day, the end of a bar the moment after it.
    const end = new Date(Date.parse(`${time.end}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    yield { event: title, start: time.start, end, status: eventStatusWords[status] };
  }
}

function* coverageRows(index: RunIndex): Iterable<unknown> {
  for (const { title, articles } of index.run.events) {
    for (const { id, role } of articles) {
      yield { event: title, publisher: publisherWords(index.articles.get(id)), role };
    }
  }
}

function* meetingRows(index: RunIndex): Iterable<unknown> {
  for (const event of index.run.events.filter(isEncounter)) {
    for (const [a, b] of pairsOf(event)) {
      const row = { event: event.title, status: eventStatusWords[event.status], date: event.time?.start };
      yield { who: a.name, with: b.name, ...row };
      yield { who: b.name, with: a.name, ...row };
    }
  }
}

function* mentionRows(index: RunIndex): Iterable<unknown> {
  for (const { name, mentions } of index.run.entities.slice(0, MOST_NAMES)) {
    const counts = new Map<string, number>();
    for (const { articleId } of mentions) {
      const date = index.articles.get(articleId)?.publishedAt?.slice(0, 10);
      if (date !== undefined) counts.set(date, (counts.get(date) ?? 0) + 1);
    }
    for (const [date, count] of counts) yield { name, date, mentions: count };
  }
}
