import { singular } from '../../tag/figures/figureNoun.ts';
import { lexFigures } from '../../tag/figures/figureToken.ts';
import { matchUnit, type UnitTable } from '../../tag/figures/unitTable.ts';

/** Names of other catalogues for units of our own table; written from the definitions of the units. */
const SYNONYMS: Readonly<Record<string, string>> = {
  percentage: 'percent',
  'pound-mass': 'pound',
  'foot pound-force': 'pound-foot',
  'milliampere-hour': 'milliampere hour',
  'parts-per-billion': 'part per billion',
  'parts-per-million': 'part per million',
  'revolutions per minute': 'revolution per minute',
  'win above replacement': 'war',
  'singaporean dollar': 'singapore dollar',
  'touch down': 'td',
  count: 'times',
  time: 'times',
  fold: 'times',
  sixfold: 'times',
  'year-old': 'year of age',
  degree: 'degree',
};
const EMPTY = new Set(['', '-']);
const DROPPED = new Set(['of', 'and', 'the', 'a', 'an', 'in', 'or']);

/**
 * One spelling per unit, for gold and prediction alike: "$" = "USD" = "dollar", plural = singular, "%" = "percent",
 * "a month" = "per month".
 */
export function unitSpelling(unit: string, table: UnitTable): string {
  const trimmed = unit.trim();
  if (EMPTY.has(trimmed)) return '';
  const whole = known(trimmed, table);
  if (whole !== undefined) return whole;
  const rate = /^(.+?)(?: per | an? |\/)(.+)$/u.exec(trimmed);
  if (rate !== null) return `${unitSpelling(rate[1] ?? '', table)} per ${unitSpelling(rate[2] ?? '', table)}`;
  const words = lexFigures(trimmed)
    .filter(({ kind, lower }) => kind !== 'mark' && !DROPPED.has(lower))
    .map(({ lower }) => singular(lower) ?? lower);
  const joined = words.join(' ');
  return SYNONYMS[joined] ?? joined;
}

function known(unit: string, table: UnitTable): string | undefined {
  const synonym = SYNONYMS[unit.toLowerCase()];
  if (synonym !== undefined) return synonym;
  const tokens = lexFigures(unit);
  const match = matchUnit(table, tokens, 0);
  if (match === undefined || match.end !== tokens.length) return undefined;
  const name = match.unit.name.toLowerCase();
  return SYNONYMS[name] ?? name;
}
