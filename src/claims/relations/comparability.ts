import type { Figure } from '../../model/figure.ts';
import type { ClaimWording } from '../claimWording.ts';
import type { UngroupedClaim } from '../collection.ts';
import { areOfOtherThings, type Distinctions } from './distinction.ts';
import type { Band } from './figureBand.ts';
import type { Counted } from './figureUnit.ts';
import type { MeasureConcept } from './measureConcepts.ts';
import { isChange, isUnmet } from './sense.ts';
import { haveSameMeasure } from './statedMeasure.ts';
import { haveSameSubject } from './statedSubject.ts';
import { haveSameTime } from './statedTime.ts';

/** A figure in the claim that states it, with what decides whether another figure may be held against it. */
export interface StatedFigure {
  readonly figure: Figure;
  readonly claim: UngroupedClaim;
  readonly publishedAt: string | undefined;
  readonly wording: ClaimWording;
  /** As it is, pledged, targeted, demanded, forecast, or a change up or down (`findSense`). */
  readonly sense: string;
  readonly qualifiers: string;
  /** What the words nearest to the figure say that it counts ("deaths"). */
  readonly concept: MeasureConcept | undefined;
  /** The noun that it counts. */
  readonly counted: Counted;
  /** What its claim is told apart by from claims of like things. */
  readonly distinctions: Distinctions;
  /** What is done with that which it counts ("order"). */
  readonly deed: string | undefined;
  /** Its claim, or the sentence behind it, says that nothing is left over: "the remaining", "the rest is". */
  readonly isExhaustive: boolean;
  /** Other figures of the same unit stand in the claim: what each belongs to must be certain. */
  readonly isOneOfMany: boolean;
  /** Its subject is only who reports it. */
  readonly isOfSource: boolean;
  /** Figures of other units in its claim. */
  readonly companions: readonly { readonly unit: string; readonly band: Band }[];
  /** Terms of the figure's subject, as in its claim's wording. */
  readonly subjectTerms: readonly string[];
  /** Terms of the measure and of the counted noun. */
  readonly measureTerms: ReadonlySet<string>;
  /** The same with those of the subject. */
  readonly measured: ReadonlySet<string>;
  /** What stands before the counted noun: "electric" of "electric cars". */
  readonly limits: readonly string[];
  /** Terms of all claims of its article. */
  readonly articleTerms: ReadonlySet<string>;
  /** Stem of "beetle" in "14 species of beetle". */
  readonly complement: string | undefined;
  /** "the 125-seat assembly": a trait of the noun, that may be a whole but is nothing that anybody claims. */
  readonly isTrait: boolean;
  /** "Of the 5 billion, 3 billion": one share of something larger. */
  readonly isPart: boolean;
  /** The time of what is counted; that of the report is left out. */
  readonly time: Figure['time'] | undefined;
}

/** Whether two figures measure the same thing of the same subject at the same time in the same sense. */
export function areComparable(a: StatedFigure, b: StatedFigure): boolean {
  return (
    haveSameSense(a, b) &&
    a.isPart === b.isPart &&
    a.qualifiers === b.qualifiers &&
    haveSameTime(a, b) &&
    haveSameMeasure(a, b) &&
    haveSameSubject(a, b) &&
    !areOfOtherThings(a, b)
  );
}

/** Rise and fall are values of one change. A planned length and the length that will be are one; demands are their speaker's own. */
function haveSameSense(a: StatedFigure, b: StatedFigure): boolean {
  if (a.sense === b.sense) return true;
  if (isChange(a.sense) && isChange(b.sense)) return true;
  return (
    isUnmet(a.sense) &&
    isUnmet(b.sense) &&
    a.sense !== 'demand' &&
    b.sense !== 'demand' &&
    isPlan(a) &&
    isPlan(b)
  );
}

function isPlan({ sense, claim }: StatedFigure): boolean {
  return sense === 'target' || sense === 'forecast' ? claim.attribution.speaker === undefined : false;
}
