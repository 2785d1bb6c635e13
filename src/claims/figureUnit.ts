import { stem } from '../language/natural.ts';
import type { Figure } from '../model/figure.ts';

/** People by whatever word they are counted. */
const PEOPLE =
  /^(?:people|persons?|residents?|inhabitants?|villagers?|men|women|children|civilians?|victims?|lives|dead|deaths?|casualt(?:y|ies)|workers?|employees?|staff|skiers?|voters?|protesters?|demonstrators?|marchers?|patients?|passengers?|soldiers?|refugees?|visitors?|jobs?)$/u;

/** What buckets of figures are kept apart by: kind of unit, and which currency, duration or length it is. */
export function nameUnit({ unit: { kind, name, code } }: Figure): string {
  return kind === 'count' || kind === 'percent' ? kind : `${kind} ${code ?? name ?? ''}`;
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
  return left === right || (sameConcept && PEOPLE.test(left) && PEOPLE.test(right));
}

function nameCounted({ unit: { name } }: Figure): string {
  const word = (name ?? '').toLowerCase().split(' ').at(-1) ?? '';
  return PEOPLE.test(word) ? word : stem(word);
}
