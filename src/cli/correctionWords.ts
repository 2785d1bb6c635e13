import { type CorrectionOutcome, isOpen } from '../model/correction.ts';

/** What to tell of the corrections: one line of counts, and one for each row that found nothing or says nothing. */
export function describeCorrections(file: string, outcomes: readonly CorrectionOutcome[]): string[] {
  const count = (status: CorrectionOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const open = outcomes.filter(isOpen);
  return [
    `${file}: ${count('applied')} corrections applied, ${count('unneeded')} not needed, ${open.length} not applied`,
    ...open.map(
      ({ row, correction, status, message }) => `${file} row ${row} (${correction}): ${status}: ${message}`,
    ),
  ];
}
