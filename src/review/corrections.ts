import type { Check, CorrectionKind, CorrectionOutcome } from '../model/correction.ts';
import type { WorksheetRow } from './worksheet.ts';

/** By what a row finds what it is about, now and in later runs: by id, else by words and their article. */
export interface Address {
  readonly id: string;
  /** Path of the source file, as `sourceFile` has it. */
  readonly article: string;
  readonly quote: string;
  readonly url: string;
  readonly speaker: string;
}

/** One thing that a row asks for. */
export interface Correction {
  readonly row: number;
  readonly kind: CorrectionKind;
  readonly value: string;
  readonly address: Address;
  /** With the kind `checked`. */
  readonly check: Check;
}

export interface ReadCorrections {
  readonly corrections: readonly Correction[];
  /** Rows that cannot be understood. Rows that nobody filled in are passed over. */
  readonly refused: readonly CorrectionOutcome[];
}

const KINDS: Readonly<Record<string, CorrectionKind | 'merge' | 'split'>> = {
  speaker: 'speaker',
  'not a claim': 'not a claim',
  'no claim': 'not a claim',
  figure: 'figure',
  merge: 'merge',
  split: 'split',
  'merge events': 'merge events',
  'merge event': 'merge events',
  'split event': 'split event',
  'split events': 'split event',
  'merge groups': 'merge groups',
  'merge group': 'merge groups',
  'split group': 'split group',
  'split groups': 'split group',
  checked: 'checked',
};

/** What the rows of a worksheet ask for. A row with a verdict counts as checked, whatever else it corrects. */
export function readCorrections(rows: readonly WorksheetRow[]): ReadCorrections {
  const corrections: Correction[] = [];
  const refused: CorrectionOutcome[] = [];
  for (const row of rows) {
    const address = addressOf(row);
    const check = checkOf(row);
    const word = row
      .cell('correction')
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ');
    const kind = kindOf(word, address.id);
    const value = row.cell('value');
    if (word !== '') {
      const reason = reasonToRefuse(word, kind, value, address);
      if (reason !== undefined) {
        const correction = row.cell('correction');
        refused.push({ row: row.row, correction, value, status: 'refused', ids: [], message: reason });
        continue;
      }
      if (kind !== undefined) corrections.push({ row: row.row, kind, value, address, check });
    }
    if (check.verdict !== undefined && kind !== 'checked') {
      corrections.push({ row: row.row, kind: 'checked', value: '', address, check });
    }
  }
  return { corrections, refused };
}

/** "merge" and "split" alone mean events on the row of an event, else groups of claims. */
function kindOf(word: string, id: string): CorrectionKind | undefined {
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  if (kind === 'merge') return id.startsWith('ev_') ? 'merge events' : 'merge groups';
  if (kind === 'split') return id.startsWith('ev_') ? 'split event' : 'split group';
  return kind;
}

function reasonToRefuse(
  word: string,
  kind: CorrectionKind | undefined,
  value: string,
  { id, quote }: Address,
): string | undefined {
  if (kind === undefined) {
    return `"${word}" is no correction: speaker, not a claim, figure, merge events, split event, merge groups, split group or checked`;
  }
  if (id === '' && quote === '') return 'neither an id nor a quote says what the row is about';
  if (kind === 'speaker' && value === '') {
    return 'no speaker in the column "value"; write "the article itself" or "open" where nobody is to be named';
  }
  if (kind === 'figure' && value === '') return 'nothing in the column "value" says what the figure is';
  if (kind === 'split event' && quote === '') return 'no quote says which mention reports another event';
  if (value === '' && (kind === 'merge events' || kind === 'merge groups')) {
    return 'nothing in the column "value": rows that belong together have the same word there';
  }
  return undefined;
}

function addressOf(row: WorksheetRow): Address {
  return {
    id: row.cell('id'),
    article: row.cell('article'),
    quote: row.cell('quote'),
    url: row.cell('url'),
    speaker: row.cell('speaker'),
  };
}

function checkOf(row: WorksheetRow): Check {
  const [verdict, rating, evidence] = [row.cell('verdict'), row.cell('rating'), row.cell('evidence')];
  const [by, on] = [row.cell('checked by'), row.cell('checked on')];
  return {
    ...(verdict === '' ? {} : { verdict }),
    ...(rating === '' ? {} : { rating }),
    ...(evidence === '' ? {} : { evidence }),
    ...(by === '' ? {} : { by }),
    ...(on === '' ? {} : { on }),
  };
}
