import { loadClaimResources } from '../claims/claimResources.ts';
import { type CorrectionOutcome, correctionStatuses } from '../model/correction.ts';
import type { Effects } from '../model/effects.ts';
import { sha256 } from '../model/ids.ts';
import type { Manifest } from '../model/manifest.ts';
import type { RunResult } from '../model/run.ts';
import { UserError } from '../model/userError.ts';
import { readCorrections } from '../review/corrections.ts';
import { readWorksheet } from '../review/worksheet.ts';
import { correctRun } from './correctRun.ts';

/** A corrections file, ready to be applied to the result of a run. */
export interface OpenCorrections {
  readonly sha256: string;
  apply(result: RunResult): RunResult;
  /** For the manifest, once it was applied: which file, and how many rows became of what. */
  account(result: RunResult): NonNullable<Manifest['corrections']>;
}

/**
 * Reads the file before any work is done, so that a wrong one costs no time.
 * @throws UserError where it cannot be read or is no worksheet
 */
export async function openCorrections(file: string, effects: Effects): Promise<OpenCorrections> {
  let content: Uint8Array;
  try {
    content = await effects.files.read(file);
  } catch {
    throw new UserError(`cannot read the corrections file ${file}`, 'check the path given to --corrections');
  }
  const read = readCorrections(readWorksheet(file, content));
  const hash = sha256(content);
  return {
    sha256: hash,
    apply: (result) => correctRun(result, read, loadClaimResources(effects.readAsset)),
    account: ({ corrections = [] }) => ({ sha256: hash, rows: countStatuses(corrections) }),
  };
}

function countStatuses(outcomes: readonly CorrectionOutcome[]): NonNullable<Manifest['corrections']>['rows'] {
  const count = (status: CorrectionOutcome['status']): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const [applied, unneeded, unmatched, ambiguous, refused] = correctionStatuses.map(count);
  return {
    applied: applied ?? 0,
    unneeded: unneeded ?? 0,
    unmatched: unmatched ?? 0,
    ambiguous: ambiguous ?? 0,
    refused: refused ?? 0,
  };
}
