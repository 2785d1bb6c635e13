import type { TaggedFigure } from '../../model/figure.ts';
import type { UnitTable } from '../../tag/figures/unitTable.ts';
import { unitSpelling } from './unitSpellings.ts';

/** A quantity as NewsQuant (Almasian et al., 2023) annotates it. */
export interface GoldQuantity {
  readonly change: string;
  /** A number, or two with a hyphen between: "5.0-10.0". */
  readonly value: string;
  readonly unit: string;
  readonly normalized_unit: string;
  readonly referred_concepts: string;
}

/** A gold and a predicted quantity of one sentence with the same value, and what else they share. */
export interface QuantityPair {
  readonly sameUnit: boolean;
  readonly sameChange: boolean;
  readonly sameConcept: boolean;
}

/** Pairs quantities of equal value one to one, those whose unit agrees first. */
export function pairQuantities(
  gold: readonly GoldQuantity[],
  figures: readonly TaggedFigure[],
  table: UnitTable,
): QuantityPair[] {
  const candidates = gold.flatMap((quantity, index) =>
    figures.flatMap((figure, at) => {
      if (!sameValue(quantity.value, figure)) return [];
      const pair = comparePair(quantity, figure, table);
      const rank = Number(pair.sameUnit) * 4 + Number(pair.sameChange) * 2 + Number(pair.sameConcept);
      return [{ index, at, rank, pair }];
    }),
  );
  candidates.sort((a, b) => b.rank - a.rank || a.index - b.index || a.at - b.at);
  const usedGold = new Set<number>();
  const usedFigures = new Set<number>();
  const pairs: QuantityPair[] = [];
  for (const { index, at, pair } of candidates) {
    if (usedGold.has(index) || usedFigures.has(at)) continue;
    usedGold.add(index);
    usedFigures.add(at);
    pairs.push(pair);
  }
  return pairs;
}

function comparePair(gold: GoldQuantity, figure: TaggedFigure, table: UnitTable): QuantityPair {
  const unit = figureUnit(figure, table);
  return {
    sameUnit: unitSpelling(gold.unit, table) === unit || unitSpelling(gold.normalized_unit, table) === unit,
    sameChange: gold.change.trim() === figureChange(figure),
    sameConcept: shareWord(gold.referred_concepts, conceptOf(figure)),
  };
}

export function sameValue(gold: string, { value, min, max }: TaggedFigure): boolean {
  const bounds = gold.match(/(?:^|(?<=-)|(?<=\s))-?\d+(?:\.\d+)?/gu)?.map(Number) ?? [];
  const found = value === undefined ? [min ?? max ?? Number.NaN, max ?? min ?? Number.NaN] : [value, value];
  const wanted = [Math.min(...bounds), Math.max(...bounds)];
  return found.every(
    (number, index) =>
      Math.abs(number - (wanted[index] ?? Number.NaN)) <= 1e-6 * Math.max(1, Math.abs(number)),
  );
}

function figureUnit({ unit, base }: TaggedFigure, table: UnitTable): string {
  // "pound" alone spells the currency.
  const name = unit.kind === 'mass' && unit.name === 'pound' ? 'pound' : unitSpelling(unit.name ?? '', table);
  const isRate = base !== undefined && unit.kind !== 'percent' && unit.kind !== 'ratio';
  return isRate ? `${name} per ${unitSpelling(base, table)}` : name;
}

/** NewsQuant has one mark for both: an approximation if there is one, else the direction of the change. */
export function figureChange({ approximation, change }: TaggedFigure): string {
  if (approximation === 'about') return '~';
  if (approximation === 'over' || approximation === 'atLeast') return '>';
  if (approximation === 'under' || approximation === 'atMost') return '<';
  return change === undefined || change.direction === 'none' ? '=' : change.direction;
}

export function conceptOf({ measure, subject }: TaggedFigure): string {
  return [measure, subject?.text].filter((part) => part !== undefined).join(' ');
}

const FUNCTION_WORDS = new Set(
  'the a an of in on at for to from with by and or its his her their'.split(' '),
);

export function contentWords(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replace(/['’]s\b/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => !FUNCTION_WORDS.has(word)).map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')),
  );
}

function shareWord(a: string, b: string): boolean {
  const other = contentWords(b);
  return [...contentWords(a)].some((word) => other.has(word));
}
