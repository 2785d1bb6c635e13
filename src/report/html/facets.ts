import type { Claim } from '../../model/claim.ts';
import { wholeRowsAt } from '../runIndex.ts';
import { agreementWords, claimKindWords, publisherWords, speakerWords } from '../wording.ts';
import type { View } from './site.ts';

/** What the list of claims is filtered by. The names stand in addresses that people keep. */
export const facetNames = [
  'worth',
  'kind',
  'agreement',
  'speaker',
  'publisher',
  'event',
  'place',
  'measure',
  'date',
] as const;

export type FacetName = (typeof facetNames)[number];

export const facetTitles: Readonly<Record<FacetName, string>> = {
  worth: 'Worthiness',
  kind: 'Kind',
  agreement: 'Sources',
  speaker: 'Speaker',
  publisher: 'Publisher',
  event: 'Event',
  place: 'Country or place',
  measure: 'Measure',
  date: 'Date',
};

/** A claim's values per facet, on one line each. Speakers go by their whole name, however the article calls them. */
export function facetsOf({ index }: View, claim: Claim): Readonly<Record<FacetName, readonly string[]>> {
  const article = index.articles.get(claim.articleId);
  const figures = wholeRowsAt(index.figures, claim.figureIds);
  const speaker = index.entities.get(claim.attribution.speakerId ?? '')?.name ?? speakerWords(claim);
  const subjects = figures.map((figure) => index.entities.get(figure.subject?.entityId ?? ''));
  const { worth } = claim.checkworthiness;
  return {
    worth: lines(worth ? 'Worth checking' : 'Less urgent', claim.background ? 'Background' : undefined),
    kind: lines(claimKindWords[claim.kind]),
    agreement: lines(agreementWords(index.groups.get(claim.groupId))),
    speaker: lines(speaker),
    publisher: lines(publisherWords(article)),
    event: lines(index.events.get(claim.eventId ?? '')?.title),
    place: lines(...subjects.map((entity) => (entity?.type === 'place' ? entity.name : undefined))),
    measure: lines(...figures.map((figure) => figure.measure)),
    date: lines(article?.publishedAt?.slice(0, 10)),
  };
}

function lines(...values: readonly (string | undefined)[]): string[] {
  const [first] = values;
  // Nearly every facet of nearly every claim has one value at most.
  if (values.length <= 1) return first === undefined || first === '' ? [] : [oneLine(first)];
  return [
    ...new Set(values.flatMap((value) => (value === undefined || value === '' ? [] : [oneLine(value)]))),
  ];
}

function oneLine(value: string): string {
  return /[^\S ]| {2}/u.test(value) ? value.replace(/\s+/gu, ' ') : value;
}
