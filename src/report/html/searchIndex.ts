import type { Claim } from '../../model/claim.ts';
import { wholeRow } from '../../model/wholeRow.ts';
import { revealControls } from '../controls.ts';
import { dateRange } from '../dates.ts';
import { eventStatusWords, officeWords, publisherWords, shorten, titleWords } from '../wording.ts';
import { facetNames, facetsOf } from './facets.ts';
import type { View } from './site.ts';

const ROWS_PER_SHARD = 1000;
const LONGEST_TEXT = 240;

/** A name, event or article: what it is, its address, its words and where it belongs. A claim: its facets instead. */
type Row =
  | readonly ['name' | 'event' | 'article', address: string, text: string, source: string]
  | readonly ['claim', address: string, text: string, facets: readonly (readonly number[])[]];

/** Rows of one kind, each described when its shard is written. */
interface Part {
  readonly length: number;
  readonly describe: (from: number, to: number, placeOf: (word: string) => number) => readonly Row[];
}

/** How many shards the index of a run has. */
export function countShards({ index, profiled }: Pick<View, 'index' | 'profiled'>): number {
  const { events, articles, claims } = index.run;
  return Math.max(
    1,
    Math.ceil((profiled.size + events.length + articles.length + claims.length) / ROWS_PER_SHARD),
  );
}

/**
 * The search index, in shards that a page opened from disk can load as scripts. Facet values repeat in thousands of
 * claims, so that each shard lists them once and its rows hold their places in that list.
 * @param claims in the order in which they should be found
 * @returns the text of a shard by its number, from 1
 */
export function searchIndex(view: View, claims: readonly Claim[]): (shard: number) => string {
  const parts = partsOf(view, claims);
  return (shard) => {
    const words = new Map<string, number>();
    const placeOf = (word: string) => {
      const place = words.get(word) ?? words.size;
      words.set(word, place);
      return place;
    };
    const rows: Row[] = [];
    // Counted from the first row of each part.
    let to = shard * ROWS_PER_SHARD;
    for (const { length, describe } of parts) {
      rows.push(...describe(Math.max(0, to - ROWS_PER_SHARD), Math.max(0, to), placeOf));
      to -= length;
    }
    return `claimwireShard(${JSON.stringify({ words: [...words.keys()], rows })});\n`;
  };
}

function partsOf(view: View, claims: readonly Claim[]): readonly Part[] {
  const { run } = view.index;
  return [
    describeAll(
      run.entities.filter(({ id }) => view.profiled.has(id)),
      (entity) => {
        const names = [entity.name, ...entity.aliases.filter((alias) => alias !== entity.name)];
        return [
          'name',
          view.links.entity(entity.id),
          shownText(names.join(', ')),
          shownText(officeWords(entity) ?? entity.type),
        ];
      },
    ),
    describeAll(run.events, (event) => [
      'event',
      view.links.event(event.id),
      shownText(event.title),
      eventStatusWords[event.status],
    ]),
    describeAll(run.articles, (article) => {
      const source = `${publisherWords(article)}, ${dateRange([article.publishedAt]) ?? 'undated'}`;
      return ['article', view.links.article(article.id), shownText(titleWords(article)), shownText(source)];
    }),
    describeAll(claims, (listed, placeOf) => {
      const claim = wholeRow(listed);
      const facets = facetsOf(view, claim);
      const values = facetNames.map((name) => facets[name].map((value) => placeOf(revealControls(value))));
      return ['claim', view.links.claim(claim), shownText(claim.quote), values];
    }),
  ];
}

function describeAll<Of>(
  rows: readonly Of[],
  describe: (row: Of, placeOf: (word: string) => number) => Row,
): Part {
  return {
    length: rows.length,
    describe: (from, to, placeOf) => rows.slice(from, to).map((row) => describe(row, placeOf)),
  };
}

function shownText(text: string): string {
  return revealControls(shorten(text, LONGEST_TEXT));
}
