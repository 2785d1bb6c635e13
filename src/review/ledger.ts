import type { CorrectionOutcome } from '../model/correction.ts';
import type { Correction } from './corrections.ts';
import type { Missing } from './finder.ts';

/** What became of each row, written down as it is applied: no row of a person's work is passed over in silence. */
export class Ledger {
  readonly #outcomes: CorrectionOutcome[] = [];

  applied(correction: Correction, ids: readonly string[], message: string): void {
    this.#write(correction, 'applied', ids, message);
  }

  unneeded(correction: Correction, message: string): void {
    this.#write(correction, 'unneeded', [], message);
  }

  refused(correction: Correction, message: string): void {
    this.#write(correction, 'refused', [], message);
  }

  missing(correction: Correction, { status, message }: Missing): void {
    this.#write(correction, status, [], message);
  }

  /** In the order of the file's rows. */
  outcomes(refused: readonly CorrectionOutcome[]): CorrectionOutcome[] {
    return [...refused, ...this.#outcomes].sort((a, b) => a.row - b.row);
  }

  #write(
    { row, kind, value }: Correction,
    status: CorrectionOutcome['status'],
    ids: readonly string[],
    message: string,
  ): void {
    this.#outcomes.push({ row, correction: kind, value, status, ids, message });
  }
}
