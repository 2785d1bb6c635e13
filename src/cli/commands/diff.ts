import type { Claim } from '../../model/claim.ts';
import type { Effects } from '../../model/effects.ts';
import type { Event } from '../../model/event.ts';
import { readFinishedRun } from '../../pipeline/finishedRun.ts';

interface Change<Row> {
  readonly added: readonly Row[];
  readonly gone: readonly Row[];
  readonly changed: readonly {
    readonly before: Row;
    readonly after: Row;
    readonly fields: readonly string[];
  }[];
}

/** What a later run has that an earlier one has not, by id: events, then claims. */
export async function diff(
  oldFolder: string,
  newFolder: string,
  options: { readonly json?: boolean },
  effects: Effects,
): Promise<number> {
  const before = (await readFinishedRun(oldFolder, effects)).result;
  const after = (await readFinishedRun(newFolder, effects)).result;
  const events = compareRows(before.events, after.events, [
    'title',
    'status',
    'place',
    'time',
    'participants',
    'articles',
    'conflicts',
  ]);
  const claims = compareRows(before.claims, after.claims, [
    'standalone',
    'kind',
    'attribution',
    'checkworthiness',
    'eventId',
    'groupId',
  ]);
  if (options.json === true) {
    effects.terminal.stdout(`${JSON.stringify({ events, claims })}\n`);
    return 0;
  }
  const lines = [
    ...describe('event', events, (event: Event) => `${event.title} (${event.status})`),
    ...describe('claim', claims, (claim: Claim) => claim.quote.replace(/\s+/g, ' ')),
  ];
  effects.terminal.stdout(lines.length === 0 ? 'no difference\n' : `${lines.join('\n')}\n`);
  return 0;
}

function compareRows<Row extends { readonly id: string }>(
  before: readonly Row[],
  after: readonly Row[],
  fields: readonly (keyof Row & string)[],
): Change<Row> {
  const earlier = new Map(before.map((row) => [row.id, row]));
  const later = new Set(after.map((row) => row.id));
  const changed = after.flatMap((row) => {
    const old = earlier.get(row.id);
    if (old === undefined) return [];
    const different = fields.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(row[field]));
    return different.length === 0 ? [] : [{ before: old, after: row, fields: different }];
  });
  return {
    added: after.filter((row) => !earlier.has(row.id)),
    gone: before.filter((row) => !later.has(row.id)),
    changed,
  };
}

function describe<Row extends { readonly id: string }>(
  noun: string,
  change: Change<Row>,
  text: (row: Row) => string,
): string[] {
  return [
    ...change.added.map((row) => `+ ${noun} ${row.id}  ${text(row)}`),
    ...change.gone.map((row) => `- ${noun} ${row.id}  ${text(row)}`),
    ...change.changed.map(
      ({ after, fields }) => `~ ${noun} ${after.id}  ${text(after)}  [${fields.join(', ')}]`,
    ),
  ];
}
