import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import { WORK_FOLDER } from '../../model/workFolder.ts';
import { tableFiles } from '../../report/jsonl.ts';
import type { SharedStore } from '../store/sharedStore.ts';
import { isLeased } from './outputLease.ts';
import { openRunOutput, scratchFolder, sendFiles, storedOutputs } from './runOutput.ts';
import type { RunPlan } from './runPlan.ts';

/** Paths of files with their sizes. */
export type FileSizes = readonly (readonly [path: string, size: number])[];

/** Where a part of a report is written: in the output itself, or beside a copy of its tables on this machine. */
export interface PartOutput {
  /** The pages leave this machine afterwards. */
  readonly isRemote: boolean;
  /** @returns a folder with the tables. @throws Error where the output is not this run's any longer */
  open(hasCorrections: boolean): Promise<string>;
  /** @throws Error where some of them are not there any longer */
  publish(files: FileSizes): Promise<void>;
  close(): Promise<void>;
}

export function openPartOutput(
  store: SharedStore,
  run: string,
  plan: Pick<RunPlan, 'output'>,
  part: number,
  effects: Effects,
): PartOutput {
  const outputs = storedOutputs(store, plan);
  if (outputs === undefined) {
    const { folder } = openRunOutput(store, run, plan, effects);
    return {
      isRemote: false,
      async open() {
        if (!(await isLeased(folder, run, effects))) throw new Error(`${folder} is another run's by now`);
        return folder;
      },
      // What was written while a network folder was not mounted went elsewhere.
      async publish(written) {
        for (const [path, size] of written) {
          const status = await effects.files.status(join(folder, path));
          if (status.size !== size) throw new Error(`${path} of the report is not as it was written`);
        }
      },
      close: async () => {},
    };
  }
  const folder = `${scratchFolder(run, effects)}-part-${part}`;
  return {
    isRemote: true,
    async open(hasCorrections) {
      await effects.files.remove(folder);
      for (const table of tableFiles(hasCorrections)) {
        const bytes = await outputs.read(run, table);
        if (bytes === undefined) throw new Error(`the store holds no ${table} of ${run}`);
        await effects.files.write(join(folder, table), bytes);
      }
      await effects.files.createFolder(join(folder, WORK_FOLDER));
      return folder;
    },
    publish: (written) =>
      sendFiles(
        written.map(([path]) => path),
        folder,
        (...file) => outputs.keep(run, ...file),
        effects,
      ),
    close: () => effects.files.remove(folder),
  };
}
