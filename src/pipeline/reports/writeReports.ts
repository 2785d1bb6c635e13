import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import type { RunResult } from '../../model/run.ts';
import type { ReportContext } from '../../report/reporter.ts';
import type { NamedReporters } from './chooseReporters.ts';
import { FileEncoder } from './fileEncoder.ts';

/** Files by their path relative to the folder, with their sizes in bytes. */
export type WrittenFiles = ReadonlyMap<string, number>;

export interface WriteOptions {
  /** Called with each path before the file is written. */
  readonly note?: (path: string) => void;
  /** Asked once for each file that follows no other, in the order in which they come: whether it is for this thread to write. */
  readonly take?: () => boolean;
}

/** Renders and writes every chosen format. */
export async function writeReports(
  folder: string,
  reporters: NamedReporters,
  result: RunResult,
  context: ReportContext,
  effects: Effects,
  { note = () => {}, take = () => true }: WriteOptions = {},
): Promise<WrittenFiles> {
  const written = new Map<string, number>();
  const encoder = new FileEncoder();
  for (const [, load] of reporters) {
    const render = await load();
    let isMine = false;
    for (const { path, chunks, follows = false } of render(result, context)) {
      if (!follows) isMine = take();
      if (!isMine) continue;
      note(path);
      await effects.files.writePage(join(folder, path), encoder.encode(chunks));
      written.set(path, encoder.size);
      // A signal, and whoever else waits for this thread, comes in between two files.
      if (written.size % FILES_AT_ONCE === 0) await new Promise(setImmediate);
    }
  }
  return written;
}

const FILES_AT_ONCE = 16;
