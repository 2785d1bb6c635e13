import type { Interval } from '../../model/time.ts';
import { lexFigures } from './figureToken.ts';
import { scaleLetters, scaleWords } from './numberWords.ts';
import { matchCurrencySign, matchUnit, type Unit, type UnitTable } from './unitTable.ts';

/** What a column's header says of every bare number below it. */
export interface HeaderReading {
  /** The header without its unit. */
  readonly label: string;
  readonly unit?: Unit;
  readonly scale: number;
  readonly time?: Interval;
}

/** Where headers put the unit: "Revenue (€m)", "Exports, million tonnes". */
const ASIDES = /\(([^()]{1,40})\)|, ?([^,()]{1,40})$/gu;
const YEAR = /(?<![\p{L}\p{N}])(?:1[89]|20)\d\d(?![\p{L}\p{N}])/gu;

/** Unit, scale and year of "Spending in 2025 (€m)", "Output ('000 tonnes)" and "2024". */
export function readHeader(column: string, units: UnitTable): HeaderReading {
  const years = column.match(YEAR) ?? [];
  const year = years.length === 1 ? years[0] : undefined;
  const time =
    year === undefined
      ? {}
      : { time: { start: `${year}-01-01`, end: `${year}-12-31`, granularity: 'year' as const } };
  for (const [aside, bracketed, trailing] of column.matchAll(ASIDES)) {
    const found = readAside(bracketed ?? trailing ?? '', units);
    if (found !== undefined) return { ...found, ...time, label: column.replace(aside, '') };
  }
  return { label: column, scale: 1, ...time };
}

/** "€m", "in millions of dollars", "EUR million", "%", "'000": nothing else may stand there. */
function readAside(text: string, units: UnitTable): Pick<HeaderReading, 'unit' | 'scale'> | undefined {
  const tokens = lexFigures(text.replace(/^['’‘]?000s?\b/u, 'thousand'));
  let at = tokens[0]?.lower === 'in' ? 1 : 0;
  let scale: number | undefined;
  let unit: Unit | undefined;
  while (at < tokens.length) {
    const { lower = '', glued = false } = tokens[at] ?? {};
    const power = scaleWords.get(lower) ?? scaleWords.get(lower.replace(/s$/u, ''));
    const letter = unit?.kind === 'currency' && (glued || at > 0) ? scaleLetters.get(lower) : undefined;
    if (scale === undefined && (power ?? letter) !== undefined) {
      scale = power ?? letter;
      at++;
    } else if (lower === 'of' && scale !== undefined) at++;
    else {
      const match =
        unit === undefined
          ? (matchCurrencySign(units, tokens, at) ?? matchUnit(units, tokens, at))
          : undefined;
      if (match === undefined) return undefined;
      unit = match.unit;
      at = match.end;
    }
  }
  if (unit === undefined && scale === undefined) return undefined;
  return { scale: scale ?? 1, ...(unit === undefined ? {} : { unit }) };
}
