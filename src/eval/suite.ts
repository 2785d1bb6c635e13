import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';

/** One figure of an evaluation: what `claimwire eval --json` prints, one object per line. */
export interface MetricRow {
  readonly suite: string;
  /** File name without its endings, or `macro`. */
  readonly set: string;
  readonly metric: string;
  readonly value: number;
  /** Number of items that the value was computed over. */
  readonly n: number;
}

export interface EvaluationContext {
  readonly effects: Effects;
  readonly configuration: Configuration;
}

/** One evaluation suite: scores the files of a folder (`<data>/<suite name>/`), never those under `train/`. */
export interface Suite {
  readonly name: string;
  evaluate(folder: string, context: EvaluationContext): AsyncIterable<MetricRow>;
}
