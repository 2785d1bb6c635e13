import type { Figure } from '../../model/figure.ts';
import { findSynonym, type Synonyms } from '../synonyms.ts';
import { readWords, type Word } from '../words.ts';
import { findUnitScale } from './unitScale.ts';

/** People by whatever word they are counted. */
const PEOPLE =
  /^(?:people|persons?|residents?|inhabitants?|villagers?|citizens?|men|women|children|civilians?|victims?|li(?:fe|ves)|members?|pupils?|students?|guests?|fans?|spectators?|inmates?|prisoners?|detainees?|delegates?|deput(?:y|ies)|candidates?|teachers?|nurses?|doctors?|lawyers?|judges?|experts?|migrants?|tourists?|commuters?|pilgrims?|holidaymakers?|survivors?|clients?|customers?|users?|subscribers?|investors?|tenants?|climbers?|hikers?|players?|athletes?|runners?|artists?|hostages?|fighters?|rebels?|militants?|officers?|troops?|sailors?|pilots?|drivers?|miners?|farmers?|cases?|adults?|girls?|boys?|m[ae]n|wom[ae]n|dead|deaths?|casualt(?:y|ies)|workers?|employees?|staff|skiers?|voters?|supporters?|protesters?|demonstrators?|marchers?|patients?|passengers?|soldiers?|refugees?|visitors?|jobs?|\p{L}+(?:scientist|fighter|keeper|worker|seeker|holder|goer|owner|[^u]man|[^u]men)s?)$/u;

type Quantified = Pick<Figure, 'unit' | 'value'>;

/** "Two thirds of voters", "one in three", "up by a tenth": a share, as percentages are. */
export function isShareInWords({ unit, value }: Quantified): boolean {
  return unit.kind === 'ratio' && value !== undefined && value > 0 && value < 1;
}

/** What buckets of figures are kept apart by: kind of unit, and which currency or dimension it is. */
export function nameUnit(figure: Quantified): string {
  const { kind, name, code } = figure.unit;
  if (isShareInWords(figure)) return 'percent';
  if (kind === 'count' || kind === 'percent') return kind;
  return scaleOfUnit(figure)?.dimension ?? `${kind} ${code ?? name ?? ''}`;
}

/** What a value is multiplied by before it is compared: six years and 76 months. */
export function scaleOf(figure: Figure): number {
  return isShareInWords(figure) ? 100 : (scaleOfUnit(figure)?.factor ?? 1);
}

function scaleOfUnit({ unit: { kind, name } }: Quantified): ReturnType<typeof findUnitScale> {
  return kind === 'currency' || kind === 'count' || name === undefined ? undefined : findUnitScale(name);
}

/** The noun that a figure counts, as a stem and by the class of its synonyms; both empty where it has none. */
export interface Counted {
  readonly stem: string;
  readonly term: string;
  readonly isPeople: boolean;
  /** "260,000 signatures": the noun is what is measured, whoever signed. */
  readonly isMeasure: boolean;
}

/** A figure with the noun that it counts. */
export interface CountedFigure {
  readonly figure: Figure;
  readonly counted: Counted;
}

/** Stems. */
const GENERIC = /^(?:peopl|person)$/u;
const AGENT = /^\p{L}{3,}(?:er|or|ist|ian|ee)$/u;

const NOTHING: Counted = { stem: '', term: '', isPeople: false, isMeasure: false };

/** Both sides of a ballot count its votes, whatever noun stands beside them. */
export const BALLOT: Counted = { stem: 'vote', term: 'vote', isPeople: false, isMeasure: true };

/** @param measure words of the measure that the figure is known to be of */
export function readCounted(
  { unit: { kind, name = '' } }: Figure,
  synonyms: Synonyms,
  measure: readonly Word[] = [],
): Counted {
  if (kind !== 'count') return NOTHING;
  const words = readWords(name, { start: 0, end: name.length });
  const last = words.at(-1);
  if (last === undefined) return NOTHING;
  const term = findSynonym(synonyms, words, words.length - 1)?.name ?? last.stem;
  const isMeasure = measure.some(({ stem }) => stem === last.stem);
  return { stem: last.stem, term, isPeople: PEOPLE.test(last.text), isMeasure };
}

/**
 * Whether two figures count in one unit. Counted nouns must agree; a bare number ("has risen to six"), synonyms and
 * different words for people may pass where it is known that both count the same thing.
 */
export function haveSameUnit(a: CountedFigure, b: CountedFigure, sameConcept: boolean): boolean {
  if (nameUnit(a.figure) !== nameUnit(b.figure)) return false;
  if (a.figure.unit.kind !== 'count') return true;
  const [left, right] = [a.counted, b.counted];
  if (left.stem === '' || right.stem === '') return sameConcept;
  if (left.stem === right.stem) return true;
  if (!sameConcept) return false;
  if (left.term === right.term) return true;
  // "87 people", "87 rioters".
  if (
    (GENERIC.test(left.stem) && AGENT.test(right.stem)) ||
    (GENERIC.test(right.stem) && AGENT.test(left.stem))
  )
    return true;
  if ((left.isPeople || left.isMeasure) && (right.isPeople || right.isMeasure)) return true;
  // "packs" and "packets".
  const [x, y] = [left.stem, right.stem];
  return Math.min(x.length, y.length) >= 4 && (x.startsWith(y) || y.startsWith(x));
}
