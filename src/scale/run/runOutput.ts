import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import { claimOutputFolder } from '../../pipeline/writeRun.ts';
import { tableFiles } from '../../report/jsonl.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { showAddress } from '../store/storeAddress.ts';
import { leaseOutput, releaseOutput } from './outputLease.ts';
import type { RunPlan } from './runPlan.ts';

/** Where a run's output goes. */
export interface RunOutput {
  /** On this machine, for whoever writes it. */
  readonly folder: string;
  /** @throws UserError where it cannot be written, or another run is at it */
  take(): Promise<void>;
  /** The tables, before others make reports of them. */
  publishTables(hasCorrections: boolean): Promise<void>;
  /** Those files are where they belong already. */
  publishedElsewhere(files: Iterable<string>): void;
  /** All others, after the last was written. */
  publish(files: readonly string[]): Promise<void>;
  release(): Promise<void>;
}

/** Where the output's files go in the store; `undefined` where the output is a folder. */
export function storedOutputs(
  { outputs }: SharedStore,
  { output }: Pick<RunPlan, 'output'>,
): SharedStore['outputs'] {
  return isAbsolute(output) ? undefined : outputs;
}

/** A folder that every worker sees, or a folder of this machine alone whose files then go to the store. */
export function openRunOutput(
  store: SharedStore,
  run: string,
  plan: Pick<RunPlan, 'output'>,
  effects: Effects,
): RunOutput {
  const outputs = storedOutputs(store, plan);
  if (outputs !== undefined) {
    const scratch = scratchFolder(run, effects);
    const folder = join(scratch, 'output');
    const sent = new Set<string>();
    const send = async (files: readonly string[]): Promise<void> => {
      const own = files.filter((path) => !sent.has(path));
      await sendFiles(own, folder, (...file) => outputs.keep(run, ...file), effects);
      for (const path of own) sent.add(path);
    };
    const remove = () => effects.files.remove(scratch);
    return {
      folder,
      take: remove,
      publishTables: (hasCorrections) => send(tableFiles(hasCorrections)),
      publishedElsewhere: (files) => {
        for (const path of files) sent.add(path);
      },
      publish: send,
      release: remove,
    };
  }
  const { address } = store;
  const folder = address.kind === 'folder' ? resolve(address.folder, plan.output) : plan.output;
  return {
    folder,
    async take() {
      await claimOutputFolder(folder, effects);
      await leaseOutput(folder, run, effects);
    },
    publishTables: async () => {},
    publishedElsewhere: () => {},
    publish: async () => {},
    release: () => releaseOutput(folder, run, effects),
  };
}

/** Where a person finds it: a folder, relative to the store where it is inside it, or an address. */
export function shownOutput(store: SharedStore, run: string, plan: Pick<RunPlan, 'output'>): string {
  const isStored = storedOutputs(store, plan) !== undefined;
  return isStored ? `${showAddress(store.address)}runs/${run}/output` : plan.output;
}

/** For what a run needs on the disk of the machine that works on it. */
export function scratchFolder(run: string, { process }: Effects): string {
  return join(tmpdir(), `claimwire-${run}-${process.id}`);
}

const SENT_AT_ONCE = 16;
const MANIFEST = 'manifest.json';

/** The manifest last: where it is, everything is. */
export async function sendFiles(
  files: readonly string[],
  folder: string,
  send: (path: string, bytes: Uint8Array) => Promise<void>,
  effects: Effects,
): Promise<void> {
  const sendOne = async (path: string): Promise<void> =>
    send(path, await effects.files.read(join(folder, path)));
  const waiting = files.filter((path) => path !== MANIFEST).values();
  const sendSome = async (): Promise<void> => {
    for (const path of waiting) await sendOne(path);
  };
  await Promise.all(Array.from({ length: SENT_AT_ONCE }, sendSome));
  if (files.includes(MANIFEST)) await sendOne(MANIFEST);
}
