import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { link, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { GrowingFile, OpenFile } from '../model/effects.ts';

/** Writes and waits until the disk has it: after a power loss the file is whole, or was never renamed into place. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A hard link is made whole or not at all, and never over another file: nobody sees the file without its content. */
export async function createExclusively(path: string, content: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.part-${process.pid}`;
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

export function openForReading(path: string): OpenFile {
  const file = openSync(path, 'r');
  return {
    size: fstatSync(file).size,
    readRange(start, length) {
      const bytes = new Uint8Array(length);
      for (let done = 0; done < length; ) {
        const read = readSync(file, bytes, done, length - done, start + done);
        if (read === 0) throw new Error(`${path} ends before byte ${start + length}`);
        done += read;
      }
      return bytes;
    },
    close: () => closeSync(file),
  };
}

export function openForAppending(path: string): GrowingFile {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a');
  return {
    append(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    },
    close: () => closeSync(file),
  };
}
