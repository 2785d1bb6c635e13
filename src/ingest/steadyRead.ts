import type { Effects } from '../model/effects.ts';
import type { FoundFile } from './findFiles.ts';
import { failed, type IngestItem } from './options.ts';

/** A writer that is still at it after so many reads is left alone. */
const MOST_READS = 3;

/** A file's bytes as they were at one moment, read again where it changed meanwhile; undefined where it always does. */
export async function readSteadily(
  file: FoundFile,
  read: () => Promise<Uint8Array>,
  effects: Effects,
): Promise<{ readonly bytes: Uint8Array; readonly file: FoundFile } | undefined> {
  let before = file;
  for (let reads = 0; reads < MOST_READS; reads++) {
    const bytes = await read();
    const after = await lookAgain(file, effects);
    if (after === undefined) return undefined;
    if (after.fingerprint === before.fingerprint) return { bytes, file: after };
    before = after;
  }
  return undefined;
}

/** The file as it is now; undefined where it has gone. */
export async function lookAgain(file: FoundFile, effects: Effects): Promise<FoundFile | undefined> {
  try {
    const { size, fingerprint, changedMs } = await effects.files.status(file.path);
    return { ...file, size, fingerprint, changedMs };
  } catch {
    return undefined;
  }
}

export function changedWhileRead(label: string): IngestItem {
  return failed(
    label,
    'changed-while-read',
    'The file was being written while it was read. Run again when it is finished.',
  );
}
