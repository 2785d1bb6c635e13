import type { Browser, PageElement } from './dom.ts';

/**
 * The search index over the whole report. It comes in shards, loaded as scripts when somebody searches, since a
 * page opened from disk may not fetch. Written out by source, as `pageScript`.
 */
export const shardScript = [hasShards, loadShards, readRow];

/** A row of the index, unpacked. */
export interface IndexRow {
  readonly kind: string;
  readonly address: string;
  readonly text: string;
  readonly source: string;
  /** Lower case: what the search looks through. */
  readonly words: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** What a shard hands over: see `searchIndex.ts`. */
export interface Shard {
  readonly words: readonly string[];
  readonly rows: readonly (readonly [string, string, string, string | readonly (readonly number[])[]])[];
}

/** From `pageScript`; the titles of facets stand before all functions. */
declare function make(browser: Browser, name: string, words: string, className?: string): PageElement;
declare const facetTitles: Readonly<Record<string, string>>;

function hasShards(browser: Browser): boolean {
  return Number(browser.document.documentElement.dataset.shards) > 0;
}

/** Loads the index once, and then answers at once. */
function loadShards(browser: Browser, done: (rows: readonly IndexRow[]) => void): void {
  const { shards, root = '' } = browser.document.documentElement.dataset;
  const known = browser.claimwireIndex;
  if (known !== undefined) {
    if (known.missing === 0) done(known.rows);
    else known.waiting.push(done);
    return;
  }
  const rows: IndexRow[] = [];
  const index = { rows, missing: Number(shards), waiting: [done] };
  browser.claimwireIndex = index;
  browser.claimwireShard = (shard) => {
    for (const row of shard.rows) rows.push(readRow(shard.words, row));
    index.missing -= 1;
    if (index.missing === 0) for (const waiting of index.waiting) waiting(rows);
  };
  for (let shard = 1; shard <= Number(shards); shard++) {
    const script = make(browser, 'script', '');
    script.async = false;
    script.src = `${root}search/${shard}.js`;
    browser.document.body.append(script);
  }
}

function readRow(words: Shard['words'], [kind, path, text, rest]: Shard['rows'][number]): IndexRow {
  const values: Record<string, readonly string[]> = {};
  let source = '';
  if (typeof rest === 'string') source = rest;
  else {
    Object.keys(facetTitles).forEach((facet, at) => {
      values[facet] = (rest[at] ?? []).map((place) => words[place] ?? '');
    });
    const of = (facet: string) => (values[facet] ?? []).join(', ');
    source = `${of('speaker')} · ${of('publisher')}, ${of('date') || 'undated'}`;
  }
  const about = [values.event, values.measure, values.place].flatMap((one) => one ?? []);
  return {
    kind,
    address: path,
    text,
    source,
    values,
    words: [text, source, ...about].join(' ').toLowerCase(),
  };
}
