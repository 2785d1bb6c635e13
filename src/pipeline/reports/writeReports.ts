import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import type { RunResult } from '../../model/run.ts';
import type { ReportContext } from '../../report/reporter.ts';
import type { NamedReporters } from './chooseReporters.ts';

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
  for (const [, load] of reporters) {
    const render = await load();
    let isMine = false;
    for (const { path, chunks, follows = false } of render(result, context)) {
      if (!follows) isMine = take();
      if (!isMine) continue;
      note(path);
      const counted = countBytes(chunks);
      await effects.files.writePage(join(folder, path), counted.chunks);
      written.set(path, counted.size());
      // A signal, and whoever else waits for this thread, comes in between two files.
      if (written.size % FILES_AT_ONCE === 0) await new Promise(setImmediate);
    }
  }
  return written;
}

const FILES_AT_ONCE = 16;
/** Short pieces are encoded together; a long one alone, for one letter beyond Latin-1 would widen them all. */
const SHORT_LENGTH = 4_096;
const CHUNK_LENGTH = 65_536;

/** The same bytes in larger pieces, encoded once, with how many they were. */
function countBytes(chunks: Iterable<string | Uint8Array>) {
  let size = 0;
  const encode = (chunk: string | Uint8Array): Uint8Array => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    return bytes;
  };
  return {
    chunks: (function* () {
      let pending = '';
      for (const chunk of chunks) {
        const isShort = typeof chunk === 'string' && chunk.length < SHORT_LENGTH;
        if (isShort) pending += chunk;
        if (pending !== '' && (!isShort || pending.length > CHUNK_LENGTH)) {
          yield encode(pending);
          pending = '';
        }
        if (!isShort) yield encode(chunk);
      }
      if (pending !== '') yield encode(pending);
    })(),
    size: () => size,
  };
}
