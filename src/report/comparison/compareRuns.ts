import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import type { RunResult } from '../../model/run.ts';
import { indexRun, type RunIndex } from '../runIndex.ts';
import { type Aspect, claimAspects, eventAspects } from './aspects.ts';
import { pairRows } from './pairRows.ts';

/** What a reader would see of a row before and after. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface RowChanges<Row> {
  readonly added: readonly Row[];
  readonly gone: readonly Row[];
  readonly changed: readonly {
    readonly before: Row;
    readonly after: Row;
    readonly fields: readonly FieldChange[];
  }[];
}

export interface RunComparison {
  readonly events: RowChanges<Event>;
  readonly claims: RowChanges<Claim>;
}

/**
 * What a later run has that an earlier one has not. A row is the same as one before by its id, and where an article
 * was edited or moved, so that its ids changed, by its words and where they stand. Rows keep their run's order.
 */
export function compareRuns(before: RunResult, after: RunResult): RunComparison {
  const [old, now] = [indexRun(before), indexRun(after)];
  return {
    events: compareRows(
      before.events,
      after.events,
      (event, index) => event.mentions.map(({ articleId, quote }) => place(articleId, quote, index)),
      eventAspects,
      [old, now],
    ),
    claims: compareRows(
      before.claims,
      after.claims,
      (claim, index) => [place(claim.articleId, claim.quote, index)],
      claimAspects,
      [old, now],
    ),
  };
}

function compareRows<Row extends { readonly id: string }>(
  before: readonly Row[],
  after: readonly Row[],
  placesOf: (row: Row, index: RunIndex) => readonly string[],
  aspects: readonly Aspect<Row>[],
  [old, now]: readonly [RunIndex, RunIndex],
): RowChanges<Row> {
  const pairs = pairRows(
    before.map((row) => ({ row, places: placesOf(row, old) })),
    after.map((row) => ({ row, places: placesOf(row, now) })),
  );
  const paired = new Set(pairs.values());
  return {
    added: after.filter((row) => !pairs.has(row)),
    gone: before.filter((row) => !paired.has(row)),
    changed: after.flatMap((row) => {
      const earlier = pairs.get(row);
      if (earlier === undefined) return [];
      const fields = aspects.flatMap(({ field, wordsOf }) => {
        const change = { field, before: wordsOf(earlier, old), after: wordsOf(row, now) };
        return change.before === change.after ? [] : [change];
      });
      return fields.length === 0 ? [] : [{ before: earlier, after: row, fields }];
    }),
  };
}

/** The source file and the words: what stays when an edit elsewhere in the article changes every id. */
function place(articleId: string, quote: string, index: RunIndex): string {
  const article = index.articles.get(articleId);
  return `${article?.sourceFile ?? articleId}\n${article?.sourceIndex ?? 0}\n${quote.replace(/\s+/gu, ' ')}`;
}
