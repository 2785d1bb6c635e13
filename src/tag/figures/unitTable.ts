import { z } from 'zod';
import { listCell, optionalCell, provenance, type ReadAsset, readTable } from '../../lexicon/table.ts';
import { unitKinds } from '../../model/figure.ts';
import type { FigureToken } from './figureToken.ts';

type UnitKind = (typeof unitKinds)[number];

/** A unit of the lexicon; `minorOf` is set for the hundredths of a currency. */
export interface Unit {
  readonly kind: UnitKind;
  readonly name: string;
  readonly code: string | undefined;
}

/** A spelling of a unit as tokens, and whether the case of its letters matters ("mW" is not "MW"). */
interface UnitForm {
  readonly parts: readonly string[];
  readonly unit: Unit;
  readonly isSymbol: boolean;
}

/** First token -> forms that begin with it, longest first. */
export interface UnitTable {
  readonly words: ReadonlyMap<string, readonly UnitForm[]>;
  readonly symbols: ReadonlyMap<string, readonly UnitForm[]>;
  /** Signs and codes that stand before an amount: "$", "US$", "EUR". */
  readonly currencySigns: ReadonlyMap<string, readonly UnitForm[]>;
}

export interface UnitMatch {
  readonly unit: Unit;
  /** Index after the unit's last token. */
  readonly end: number;
  readonly isSymbol: boolean;
}

const unitRow = z.object({
  name: z.string().min(1),
  kind: z.enum(unitKinds),
  code: optionalCell,
  forms: listCell,
  symbols: listCell,
  ...provenance,
});
const currencyRow = z.object({
  code: optionalCell,
  name: z.string().min(1),
  words: listCell,
  symbols: listCell,
  minor: z.string(),
  minorWords: listCell,
  ...provenance,
});

export function loadUnitTable(readAsset: ReadAsset): UnitTable {
  const words = new Map<string, UnitForm[]>();
  const symbols = new Map<string, UnitForm[]>();
  const currencySigns = new Map<string, UnitForm[]>();
  const read = <Row extends z.ZodType>(name: string, row: Row) => readTable(name, readAsset(name), row);
  for (const { name, kind, code, forms, symbols: signs } of read('lexicon/units.csv', unitRow)) {
    const unit: Unit = { kind, name, code };
    for (const form of forms) addForm(words, form, unit, false);
    for (const sign of signs) addForm(symbols, sign, unit, true);
  }
  for (const row of read('lexicon/currencies.csv', currencyRow)) {
    const unit: Unit = { kind: 'currency', name: row.name, code: row.code };
    for (const word of row.words) addForm(words, word, unit, false);
    for (const sign of row.symbols) {
      addForm(currencySigns, sign, unit, true);
      addForm(symbols, sign, unit, true);
    }
    const minor: Unit = { kind: 'currency', name: row.minor, code: undefined };
    for (const word of row.minorWords)
      addForm(word.length === 1 ? symbols : words, word, minor, word.length === 1);
  }
  for (const table of [words, symbols, currencySigns]) {
    for (const forms of table.values()) forms.sort((a, b) => b.parts.length - a.parts.length);
  }
  return { words, symbols, currencySigns };
}

/** Split as the lexer splits text, so that forms and tokens compare one by one. */
const PART = /\d+|(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+|[^\s]/gu;

function addForm(table: Map<string, UnitForm[]>, spelling: string, unit: Unit, isSymbol: boolean): void {
  const parts = spelling.match(PART) ?? [];
  const first = parts[0];
  if (first === undefined) return;
  const forms = table.get(first) ?? [];
  // The first row to claim a spelling keeps it.
  if (forms.some((form) => form.parts.join(' ') === parts.join(' '))) return;
  table.set(first, [...forms, { parts, unit, isSymbol }]);
}

/** The longest unit that stands at a token: a word of any case, or a symbol in its own. */
export function matchUnit(
  table: UnitTable,
  tokens: readonly FigureToken[],
  at: number,
): UnitMatch | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const symbol = matchForms(table.symbols.get(token.text), tokens, at);
  const word = matchForms(table.words.get(token.lower), tokens, at);
  if (symbol === undefined || word === undefined) return symbol ?? word;
  return symbol.end > word.end ? symbol : word;
}

/** A currency sign or code before an amount. */
export function matchCurrencySign(
  table: UnitTable,
  tokens: readonly FigureToken[],
  at: number,
): UnitMatch | undefined {
  const token = tokens[at];
  return token === undefined ? undefined : matchForms(table.currencySigns.get(token.text), tokens, at);
}

function matchForms(
  forms: readonly UnitForm[] | undefined,
  tokens: readonly FigureToken[],
  at: number,
): UnitMatch | undefined {
  const form = forms?.find(({ parts, isSymbol }) =>
    parts.every((part, index) => {
      const token = tokens[at + index];
      return token !== undefined && part === (isSymbol ? token.text : token.lower);
    }),
  );
  return form && { unit: form.unit, end: at + form.parts.length, isSymbol: form.isSymbol };
}
