import type { Claim } from '../model/claim.ts';
import type { Figure } from '../model/figure.ts';
import { correctFigure } from './correctFigure.ts';
import type { Correction } from './corrections.ts';
import { findClaim } from './findClaim.ts';
import { type Finder, type Missing, wordsKey } from './finder.ts';
import type { Ledger } from './ledger.ts';

export interface Finders {
  readonly claims: Finder<Claim>;
  readonly figures: Finder<Figure>;
}

/** The figures as persons corrected them, in their order; what is no figure is left out. */
export function correctFigures(
  rows: readonly Figure[],
  corrections: readonly Correction[],
  finders: Finders,
  ledger: Ledger,
): Figure[] {
  const figures = new Map(rows.map((figure) => [figure.id, figure]));
  for (const correction of corrections) {
    if (correction.kind !== 'figure') continue;
    const found = findFigure(correction, finders, figures);
    if ('status' in found) ledger.missing(correction, found);
    else replaceFigure(found.figure, found.words, correction, figures, ledger);
  }
  return [...figures.values()].map((figure) => withoutLostWhole(figure, figures));
}

/** On a figure's own row the value says what it is; on a claim's row "2% -> 3%" says which, unless it has but one. */
function findFigure(
  { value, address }: Correction,
  finders: Finders,
  figures: ReadonlyMap<string, Figure>,
): { readonly figure: Figure; readonly words: string } | Missing {
  const [before = '', after] = value.split('->').map((part) => part.trim());
  const words = after ?? value;
  const direct = finders.figures.find(address);
  if ('row' in direct) return { figure: direct.row, words };
  const claim = findClaim(finders.claims, address);
  if (!('row' in claim)) return direct.status === 'ambiguous' ? direct : claim;
  const stated = claim.row.figureIds.flatMap((id) => figures.get(id) ?? []);
  const meant =
    after === undefined ? stated : stated.filter(({ quote }) => wordsKey(quote) === wordsKey(before));
  const [figure, ...more] = meant;
  if (figure === undefined) return { status: 'unmatched', message: 'the claim has no such figure' };
  if (more.length === 0) return { figure, words };
  return {
    status: 'ambiguous',
    message: 'the claim has several figures: write "words of the figure -> what it is"',
  };
}

function replaceFigure(
  { id }: Figure,
  words: string,
  correction: Correction,
  figures: Map<string, Figure>,
  ledger: Ledger,
): void {
  const current = figures.get(id);
  if (current === undefined) {
    ledger.unneeded(correction, 'another row says that it is no figure');
    return;
  }
  if (/^not a figure$/iu.test(words)) {
    figures.delete(id);
    ledger.applied(correction, [id], 'left out: not a figure');
    return;
  }
  const corrected = correctFigure(current, words);
  if (typeof corrected === 'string') ledger.refused(correction, corrected);
  else if (JSON.stringify(corrected) === JSON.stringify(current)) {
    ledger.unneeded(correction, 'the figure is so already');
  } else {
    figures.set(id, corrected);
    ledger.applied(correction, [id], `figure: ${words}`);
  }
}

function withoutLostWhole(figure: Figure, figures: ReadonlyMap<string, Figure>): Figure {
  if (figure.partOf === undefined || figures.has(figure.partOf)) return figure;
  const { partOf: _partOf, ...rest } = figure;
  return rest;
}
