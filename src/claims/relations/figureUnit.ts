import { stem } from '../../language/natural.ts';
import type { Figure } from '../../model/figure.ts';

/** People by whatever word they are counted. */
const PEOPLE =
  /^(?:people|persons?|residents?|inhabitants?|villagers?|men|women|children|civilians?|victims?|lives|members?|pupils?|students?|guests?|fans?|spectators?|inmates?|prisoners?|delegates?|deput(?:y|ies)|teachers?|nurses?|doctors?|migrants?|tourists?|holidaymakers?|survivors?|clients?|customers?|users?|subscribers?|climbers?|hostages?|cases?|adults?|girls?|boys?|m[ae]n|wom[ae]n|dead|deaths?|casualt(?:y|ies)|workers?|employees?|staff|skiers?|voters?|protesters?|demonstrators?|marchers?|patients?|passengers?|soldiers?|refugees?|visitors?|jobs?)$/u;

/** "Two thirds of voters", "one in three", "up by a tenth": a share, as percentages are. */
export function isShareInWords({ unit, value }: Figure): boolean {
  return unit.kind === 'ratio' && value !== undefined && value > 0 && value < 1;
}

/** What buckets of figures are kept apart by: kind of unit, and which currency, duration or length it is. */
export function nameUnit(figure: Figure): string {
  const { unit } = figure;
  const { kind, name, code } = unit;
  if (isShareInWords(figure)) return 'percent';
  if (kind === 'count' || kind === 'percent' || SCALES.has(unitWord(unit))) return kind;
  return `${kind} ${code ?? name ?? ''}`;
}

/** Units of one kind in terms of the smallest that news counts in: days, metres, kilograms, square metres. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['minute', 1 / 1440],
  ['hour', 1 / 24],
  ['day', 1],
  ['week', 7],
  ['month', 30.4375],
  ['year', 365.25],
  ['decade', 3652.5],
  ['centimetre', 0.01],
  ['metre', 1],
  ['foot', 0.3048],
  ['kilometre', 1000],
  ['mile', 1609.344],
  ['gram', 0.001],
  ['kilogram', 1],
  ['pound', 0.45359237],
  ['tonne', 1000],
  ['ton', 1000],
  ['hectare', 10_000],
  ['acre', 4046.8564224],
  ['square kilometre', 1_000_000],
]);

/** What a value is multiplied by before it is compared: six years and 76 months. */
export function scaleOf(figure: Figure): number {
  const { unit } = figure;
  if (isShareInWords(figure)) return 100;
  return unit.kind === 'count' ? 1 : (SCALES.get(unitWord(unit)) ?? 1);
}

function unitWord({ kind, name }: Figure['unit']): string {
  if (kind === 'currency' || kind === 'count') return '';
  return (name ?? '').toLowerCase().replace(/meter/u, 'metre').replace(/s$/u, '');
}

/**
 * Whether two figures count in one unit. Counted nouns must agree; a bare number ("has risen to six") and different
 * words for people may pass where it is known that both count the same thing.
 */
export function haveSameUnit(a: Figure, b: Figure, sameConcept: boolean): boolean {
  if (nameUnit(a) !== nameUnit(b)) return false;
  if (a.unit.kind !== 'count') return true;
  const [left, right] = [nameCounted(a), nameCounted(b)];
  if (left === '' || right === '') return sameConcept;
  if (left === right) return true;
  // "packs" and "packets".
  if (
    sameConcept &&
    Math.min(left.length, right.length) >= 4 &&
    (left.startsWith(right) || right.startsWith(left))
  )
    return true;
  return sameConcept && PEOPLE.test(left) && PEOPLE.test(right);
}

/** "24 men", "40 members". */
export function isPeople(figure: Figure): boolean {
  return figure.unit.kind === 'count' && PEOPLE.test(nameCounted(figure));
}

function nameCounted({ unit: { name } }: Figure): string {
  const word = (name ?? '').toLowerCase().split(' ').at(-1) ?? '';
  return PEOPLE.test(word) ? word : stem(word);
}
