import { revealControls } from '../controls.ts';
import { shorten } from '../wording.ts';
import type { RowChanges, RunComparison } from './compareRuns.ts';

const LONGEST = 160;

/** The comparison for a terminal, a line per row: `+` added, `-` gone, `~` changed with each field before and after. */
export function renderComparisonText({ events, claims }: RunComparison): string {
  const lines = [
    ...describe('event', events, ({ title, status }) => `${title} (${status})`),
    ...describe('claim', claims, ({ quote }) => quote),
  ];
  return lines.length === 0 ? 'no difference\n' : `${lines.join('\n')}\n`;
}

function describe<Row extends { readonly id: string }>(
  noun: string,
  { added, gone, changed }: RowChanges<Row>,
  textOf: (row: Row) => string,
): string[] {
  return [
    ...added.map((row) => `+ ${noun} ${row.id}  ${oneLine(textOf(row))}`),
    ...gone.map((row) => `- ${noun} ${row.id}  ${oneLine(textOf(row))}`),
    ...changed.flatMap(({ after, fields }) => [
      `~ ${noun} ${after.id}  ${oneLine(textOf(after))}`,
      ...fields.map(({ field, before, after: now }) => `    ${field}: ${oneLine(before)} -> ${oneLine(now)}`),
    ]),
  ];
}

/** No line end and no escape sequence of an article reaches the terminal. */
function oneLine(text: string): string {
  return revealControls(shorten(text.replace(/\s+/gu, ' '), LONGEST));
}
