import { sha256 } from '../../model/ids.ts';
import type { RunPlan } from '../run/runPlan.ts';

interface PieceHead {
  /** Of the run that asked for it: the work itself is the same for every run. */
  readonly run: string;
  /** Name of the work, and of the mark that it leaves. */
  readonly name: string;
}

/** How the claims of some stories bear on each other; leaves what they say, counted and in full. */
export interface RelateJob extends PieceHead {
  readonly step: 'relate';
  /** Artefact with the claims. */
  readonly claims: string;
}

/** Which claims of some stories say the same. */
export interface GroupJob extends PieceHead {
  readonly step: 'group';
  /** Artefacts: what the claims say, and how common their terms are in all stories. */
  readonly statements: string;
  readonly counts: string;
}

/** One piece of a reduce: what is in it decides what it yields, with the code and the configuration. */
export type PieceJob = RelateJob | GroupJob;

const NAME_LENGTH = 32;

export function relateJob(run: string, plan: RunPlan, claims: string): RelateJob {
  const { reference = [] } = plan.configuration.claims;
  return { run, name: nameOf('relate', plan, claims, reference), step: 'relate', claims };
}

export function groupJob(run: string, plan: RunPlan, statements: string, counts: string): GroupJob {
  return { run, name: nameOf('group', plan, statements, counts), step: 'group', statements, counts };
}

function nameOf(step: string, { versions }: RunPlan, ...inputs: readonly unknown[]): string {
  return sha256(JSON.stringify([step, versions.run, ...inputs])).slice(0, NAME_LENGTH);
}
