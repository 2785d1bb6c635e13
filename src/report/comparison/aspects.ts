import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { compareText } from '../../model/order.ts';
import { formatInterval } from '../dates.ts';
import { formatFigure } from '../quantities.ts';
import { type RunIndex, rowsAt } from '../runIndex.ts';
import {
  agreementWords,
  claimKindWords,
  countWords,
  eventStatusWords,
  publisherWords,
  speakerWords,
} from '../wording.ts';

/** A side of a row that a reader would miss if it changed unseen, in words that mean the same in both runs. */
export interface Aspect<Row> {
  readonly field: string;
  readonly wordsOf: (row: Row, index: RunIndex) => string;
}

export const eventAspects: readonly Aspect<Event>[] = [
  { field: 'title', wordsOf: ({ title }) => title },
  { field: 'status', wordsOf: ({ status }) => eventStatusWords[status] },
  { field: 'where', wordsOf: ({ place }) => place?.name ?? 'open' },
  {
    field: 'when',
    wordsOf: ({ time, timeText }) => (time === undefined ? (timeText ?? 'open') : formatInterval(time)),
  },
  { field: 'who', wordsOf: ({ participants }) => listOf(participants.map(({ name }) => name)) },
  {
    field: 'sources',
    wordsOf: ({ articles }, index) =>
      listOf(
        rowsAt(
          index.articles,
          articles.map(({ id }) => id),
        ).map(publisherWords),
      ),
  },
  {
    field: 'in conflict',
    wordsOf: ({ conflicts }) =>
      listOf(
        conflicts.map(({ field, values }) => `${field}: ${values.map(({ value }) => value).join(' / ')}`),
      ),
  },
];

export const claimAspects: readonly Aspect<Claim>[] = [
  { field: 'words', wordsOf: ({ quote }) => quote },
  { field: 'kind', wordsOf: ({ kind }) => claimKindWords[kind] },
  { field: 'speaker', wordsOf: speakerWords },
  {
    field: 'figures',
    wordsOf: ({ figureIds }, index) => listOf(rowsAt(index.figures, figureIds).map(formatFigure)),
  },
  { field: 'event', wordsOf: ({ eventId }, index) => index.events.get(eventId ?? '')?.title ?? 'none' },
  { field: 'agreement', wordsOf: ({ groupId }, index) => agreementWords(index.groups.get(groupId)) },
  {
    field: 'worth checking',
    wordsOf: ({ checkworthiness: { worth } }) => (worth ? 'yes' : 'no'),
  },
  { field: 'checked', wordsOf: ({ checked }) => (checked === undefined ? 'no' : (checked.verdict ?? 'yes')) },
];

/** In the order of their first mention, so that a changed order is no change. */
function listOf(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const items = [...counts].map(([word, count]) =>
    count === 1 ? word : `${word} (${countWords(count, 'time')})`,
  );
  return items.length === 0 ? 'none' : items.sort(compareText).join(', ');
}
