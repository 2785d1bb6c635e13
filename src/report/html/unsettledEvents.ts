import type { Event } from '../../model/event.ts';
import { rowsAt } from '../runIndex.ts';
import { originWords } from '../wording.ts';
import { eventTime, statusBadge } from './eventCard.ts';
import { type Content, html, type Markup } from './markup.ts';
import { entityLink, type View } from './site.ts';
import { table } from './table.ts';

const MOST_NAMES = 4;

/** Events that did not take place: those that are planned or considered, and those that were called off. */
export function unsettledEvents({ digest }: View): {
  readonly planned: Event[];
  readonly calledOff: Event[];
} {
  const isPlanned = ({ status }: Event) => status === 'scheduled' || status === 'hypothetical';
  return {
    planned: digest.unsettled.filter(isPlanned),
    calledOff: digest.unsettled.filter((event) => !isPlanned(event)),
  };
}

export function unsettledTable(view: View, events: readonly Event[]): Markup {
  return table(
    ['Event', 'Status', 'Who', 'When', 'Where', 'In the words of'],
    events.map((event) => [
      html`<a href="${view.links.event(event.id)}"><bdi>${event.title}</bdi></a>`,
      statusBadge(event.status),
      names(
        event.participants.map(({ name, entityId }) => entityLink(view, name, entityId)),
        'not said',
      ),
      eventTime(event) ?? 'not said',
      event.place === undefined ? 'not said' : entityLink(view, event.place.name, event.place.entityId),
      tellingWords(view, event),
    ]),
  );
}

function names(shown: readonly Markup[], none: string): Content {
  if (shown.length === 0) return none;
  const rest = shown.length - MOST_NAMES;
  return [
    shown.slice(0, MOST_NAMES).map((name, at) => html`${at > 0 && ', '}${name}`),
    rest > 0 && ` and ${rest} more`,
  ];
}

/** The passage from which the status was read, where that is in English, as the report is; else one that is. */
function tellingWords(view: View, event: Event): Content {
  const told = event.statusHistory.filter(({ status }) => status === event.status).at(-1);
  const english = event.mentions.filter(
    ({ articleId }) => view.index.articles.get(articleId)?.language === 'en',
  );
  const mention =
    english.find(({ articleId }) => articleId === told?.articleId) ?? english.at(-1) ?? event.mentions[0];
  if (mention === undefined) return undefined;
  const [article] = rowsAt(view.index.articles, [mention.articleId]);
  return html`<q dir="auto">${mention.quote}</q> <small><a href="${view.links.article(mention.articleId)}"><bdi>${originWords(article)}</bdi></a></small>`;
}
