import type { Event } from '../../../model/event.ts';
import { compareText } from '../../../model/order.ts';
import { rowsAt } from '../../runIndex.ts';
import { countWords, publisherWords } from '../../wording.ts';
import { html, type Markup } from '../markup.ts';
import type { View } from '../site.ts';
import { renderMatrix } from './matrix.ts';
import { roundPosition, shapes } from './plot.ts';

const MOST_EVENTS = 15;
const MOST_PUBLISHERS = 14;
const LARGEST_RADIUS = 11;

/** Articles of one publisher on one event. */
interface Coverage {
  about: number;
  inPassing: number;
}

/** Which publisher covers which event, and with how many articles. */
export function coverageMatrix(view: View, events: readonly Event[]): Markup | undefined {
  const shown = events.slice(0, MOST_EVENTS).map((event) => ({ event, covered: coverageOf(view, event) }));
  const counts = new Map<string, number>();
  for (const { covered } of shown) {
    for (const publisher of covered.keys()) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  const publishers = [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))
    .slice(0, MOST_PUBLISHERS)
    .map(([publisher]) => publisher);
  if (publishers.length < 2) return undefined;
  const link = (event: Event) => html`<a href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a>`;
  return renderMatrix({
    view,
    name: 'coverage',
    title: 'Who covers what',
    summary:
      'Each row is an event, each column a publisher: a full circle where an article is about the event, a ring where it is only named in passing. The larger, the more articles.',
    legend: [
      [shapes.dot('11'), 'about it'],
      [shapes.ring('11'), 'in passing'],
    ],
    columns: publishers,
    rows: shown.map(({ event, covered }) => ({
      label: link(event),
      cells: publishers.map((publisher) => circle(covered.get(publisher))),
    })),
    data: {
      heads: ['Event', ...publishers],
      rows: shown.map(({ event, covered }) => [
        link(event),
        ...publishers.map((publisher) => coverageWords(covered.get(publisher))),
      ]),
    },
  });
}

function coverageOf(view: View, event: Event): Map<string, Coverage> {
  const covered = new Map<string, Coverage>();
  for (const { id, role } of event.articles) {
    for (const article of rowsAt(view.index.articles, [id])) {
      const coverage = covered.get(publisherWords(article)) ?? { about: 0, inPassing: 0 };
      covered.set(publisherWords(article), coverage);
      if (role === 'primary') coverage.about++;
      else coverage.inPassing++;
    }
  }
  return covered;
}

function circle(coverage: Coverage | undefined): Markup | undefined {
  if (coverage === undefined) return undefined;
  const { about, inPassing } = coverage;
  const radius = roundPosition(Math.min(LARGEST_RADIUS, 4 * Math.sqrt(about + inPassing)));
  return html`<circle class="${about > 0 ? 'actual' : 'plan'}" r="${radius}"><title>${coverageWords(coverage)}</title></circle>`;
}

function coverageWords(coverage: Coverage | undefined): string {
  if (coverage === undefined) return '–';
  const { about, inPassing } = coverage;
  if (about === 0) return `${inPassing} in passing`;
  return `${countWords(about, 'article')}${inPassing > 0 ? `, ${inPassing} in passing` : ''}`;
}
