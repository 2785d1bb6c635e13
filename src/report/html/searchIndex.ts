import type { Claim } from '../../model/claim.ts';
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

/** How many shards `searchShards` yields. */
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
 */
export function* searchShards(view: View, claims: readonly Claim[]): Iterable<string> {
  let words = new Map<string, number>();
  let rows: Row[] = [];
  const placeOf = (word: string) => {
    const place = words.get(word) ?? words.size;
    words.set(word, place);
    return place;
  };
  const write = () => {
    const shard = `claimwireShard(${JSON.stringify({ words: [...words.keys()], rows })});\n`;
    words = new Map();
    rows = [];
    return shard;
  };
  for (const row of plainRows(view)) {
    if (rows.length === ROWS_PER_SHARD) yield write();
    rows.push(row);
  }
  for (const claim of claims) {
    if (rows.length === ROWS_PER_SHARD) yield write();
    const facets = facetsOf(view, claim);
    const values = facetNames.map((name) => facets[name].map((value) => placeOf(revealControls(value))));
    rows.push(['claim', view.links.claim(claim), shownText(claim.quote), values]);
  }
  yield write();
}

function* plainRows(view: View): Iterable<Row> {
  const { run } = view.index;
  for (const entity of run.entities) {
    if (!view.profiled.has(entity.id)) continue;
    const names = [entity.name, ...entity.aliases.filter((alias) => alias !== entity.name)];
    yield [
      'name',
      view.links.entity(entity.id),
      shownText(names.join(', ')),
      shownText(officeWords(entity) ?? entity.type),
    ];
  }
  for (const event of run.events) {
    yield ['event', view.links.event(event.id), shownText(event.title), eventStatusWords[event.status]];
  }
  for (const article of run.articles) {
    const source = `${publisherWords(article)}, ${dateRange([article.publishedAt]) ?? 'undated'}`;
    yield ['article', view.links.article(article.id), shownText(titleWords(article)), shownText(source)];
  }
}

function shownText(text: string): string {
  return revealControls(shorten(text, LONGEST_TEXT));
}
