import { referenceOf } from '../../claims/relations/reference.ts';
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

/** Which articles of a block are similar to each other and to those of other blocks. */
export interface PairsJob extends PieceHead {
  readonly step: 'pairs';
  /** Artefact with the articles' terms. */
  readonly row: string;
}

/** A part of a report: every so many-th of its files. */
export interface RenderJob extends PieceHead {
  readonly step: 'render';
  /** Artefact with what there is to know of the report, beside its tables. */
  readonly terms: string;
  readonly part: { readonly at: number; readonly of: number };
}

/** One piece of a reduce: what is in it decides what it yields, with the code and the configuration. */
export type ReduceJob = PairsJob | RelateJob | GroupJob;
export type PieceJob = ReduceJob | RenderJob;

const NAME_LENGTH = 32;

export function pairsJob(run: string, plan: RunPlan, row: string): PairsJob {
  return { run, name: nameOf('pairs', plan, row), step: 'pairs', row };
}

export function relateJob(run: string, plan: RunPlan, claims: string): RelateJob {
  return {
    run,
    name: nameOf('relate', plan, claims, referenceOf(plan.configuration)),
    step: 'relate',
    claims,
  };
}

export function groupJob(run: string, plan: RunPlan, statements: string, counts: string): GroupJob {
  return { run, name: nameOf('group', plan, statements, counts), step: 'group', statements, counts };
}

/** @param attempt files that an earlier one wrote may be gone: nothing is taken for done that this one did not see done */
export function renderJob(
  run: string,
  plan: RunPlan,
  terms: string,
  part: RenderJob['part'],
  attempt: string,
): RenderJob {
  return { run, name: nameOf('render', plan, run, terms, part, attempt), step: 'render', terms, part };
}

function nameOf(step: string, { versions }: RunPlan, ...inputs: readonly unknown[]): string {
  return sha256(JSON.stringify([step, versions.run, ...inputs])).slice(0, NAME_LENGTH);
}
