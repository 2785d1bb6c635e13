import type { Figure } from '../../model/figure.ts';
import type { Unit } from './unitTable.ts';

/**
 * A quantity before it is known what it measures. Token indexes are half-open, into the sentence's tokens. All have all
 * of the fields: to copy one and add another takes V8 ten times as long as to overwrite one.
 */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** Where the number itself begins, after approximation and currency sign. */
  readonly numeral: number;
  readonly value: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly approximation: Figure['approximation'];
  /** `undefined` for a bare number. */
  readonly unit: Unit | undefined;
  /** What it is a share of, or per what, as written. */
  readonly base: string | undefined;
  /** A scale word was read: "600 million" without currency is money or people, not an index. */
  readonly isScaled: boolean;
  readonly form: 'digits' | 'words' | 'fraction' | 'vague';
}
