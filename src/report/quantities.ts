import type { Figure } from '../model/figure.ts';
import { groupDigits } from './wording.ts';

const CURRENCY_SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' };
const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;
const APPROXIMATIONS: Readonly<Record<Figure['approximation'], string>> = {
  exact: '',
  about: 'about ',
  over: 'over ',
  under: 'under ',
  atLeast: 'at least ',
  atMost: 'at most ',
};

/** "over €4.2 billion", "2–3% of GDP", "1,200 soldiers": the normalised figure as a person writes it. */
export function formatFigure(figure: Figure): string {
  // "halved", "one in five": a bare 0.5 would not say what it is.
  if (figure.unit.kind === 'ratio') return figure.quote;
  return `${formatAmount(figure)}${formatBase(figure)}`;
}

/** "spending on harbours, Vellmark": what the figure measures and whose it is; empty where both are open. */
export function describeFigure(figure: Figure): string {
  return [figure.measure, figure.subject?.text].filter((part) => part !== undefined).join(', ');
}

/** What is counted, in the plural ("employees"), where the figure counts something. */
export function unitWords({ unit }: Figure): string | undefined {
  return unit.kind === 'count' && unit.name !== undefined ? plural(unit.name) : undefined;
}

/** "3", "4.2 billion", "12,500", "0.25": no more digits than the value has. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  const [scale, word] = SCALES.find(([least]) => size >= least) ?? [1, ''];
  const scaled = roundPlaces(value / scale);
  const [whole = '', fraction] = String(Math.abs(scaled)).split('.');
  if (whole.includes('e')) return String(value);
  const digits = groupDigits(whole) + (fraction === undefined ? '' : `.${fraction}`);
  return `${scaled < 0 ? '−' : ''}${digits}${word === '' ? '' : ` ${word}`}`;
}

/** Without what a division leaves in the last places; a whole number of twelve digits has none of it. */
function roundPlaces(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
}

function formatAmount(figure: Figure): string {
  const { unit, change } = figure;
  const number = formatRange(figure);
  const about = APPROXIMATIONS[figure.approximation];
  const direction = change === undefined || change.direction === 'none' ? '' : `${change.direction} `;
  return `${direction}${about}${withUnit(number, unit)}`;
}

function formatRange({ value, min, max, quote }: Figure): string {
  if (value !== undefined) return formatNumber(value);
  if (min !== undefined && max !== undefined) return `${formatNumber(min)}–${formatNumber(max)}`;
  if (min !== undefined) return `${formatNumber(min)} or more`;
  return max === undefined ? quote : `up to ${formatNumber(max)}`;
}

function withUnit(number: string, unit: Figure['unit']): string {
  switch (unit.kind) {
    case 'percent':
      return `${number}%`;
    case 'percentagePoint':
      return `${number} percentage points`;
    case 'currency': {
      if (unit.code === undefined) return unit.name === undefined ? number : `${number} ${plural(unit.name)}`;
      const sign = CURRENCY_SIGNS[unit.code];
      return sign === undefined ? `${unit.code} ${number}` : `${sign}${number}`;
    }
    default:
      return unit.name === undefined ? number : `${number} ${number === '1' ? unit.name : plural(unit.name)}`;
  }
}

/** Units are kept in the singular. Irregular nouns are few among what news counts. */
function plural(noun: string): string {
  const irregular: Readonly<Record<string, string>> = {
    person: 'people',
    child: 'children',
    foot: 'feet',
    life: 'lives',
    tooth: 'teeth',
    half: 'halves',
    loaf: 'loaves',
    knife: 'knives',
    wolf: 'wolves',
    hero: 'heroes',
  };
  const [last = ''] = noun.split(' ').slice(-1);
  const known = Object.hasOwn(irregular, last) ? irregular[last] : undefined;
  if (known !== undefined) return noun.slice(0, -last.length) + known;
  if (/(?:s|people|men|women|children|craft|sheep|fish|yen|police|staff)$/u.test(last)) return noun;
  // "fishermen", but Germans and humans.
  if (/man$/u.test(last) && !/^(?:\p{Lu}|human|shaman|talisman)/u.test(last)) return `${noun.slice(0, -2)}en`;
  if (/[^aeiou]y$/u.test(last)) return `${noun.slice(0, -1)}ies`;
  return /(?:x|ch|sh)$/u.test(last) ? `${noun}es` : `${noun}s`;
}

function formatBase({ base, unit }: Figure): string {
  if (base === undefined) return '';
  return unit.kind === 'percent' || unit.kind === 'percentagePoint' ? ` of ${base}` : ` per ${base}`;
}
