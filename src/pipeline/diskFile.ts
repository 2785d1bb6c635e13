import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { link, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import type { GrowingFile, OpenFile } from '../model/effects.ts';
import { hasCode } from '../model/errors.ts';

/**
 * The name under which a file is half-written. It names process and machine: on a shared folder, workers in containers
 * all have the same process number.
 */
export function draftOf(path: string, process: { readonly id: number; readonly host: string }): string {
  return `${path}.part-${process.id}-${process.host}`;
}

/**
 * With the folders above it; nothing where it is there. Node's own recursive `mkdir` never ends below a folder that takes
 * no new ones and says so as if it were missing, as `/proc` does.
 */
export async function createFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const parent = dirname(path);
  if (parent !== path) await createFolder(parent);
  try {
    await mkdir(path);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Waits until the disk has it: after a power loss the file is whole, or was never renamed into place. */
export async function replaceDurably(path: string, content: string | Uint8Array): Promise<void> {
  await createFolder(dirname(path));
  const temporary = draftOf(path, { id: process.pid, host: hostname() });
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Chunks of a few hundred bytes are written together. */
const WRITE_LENGTH = 262_144;

/**
 * Writes beside the target and renames, without a stream: a report is thousands of small files, for each of which a
 * stream costs more than all that is written.
 * @param isPage the older file goes first: where a file takes the place of another, ext4 writes it to the disk at once,
 *   which over thousands of pages took as long as rendering them. Nobody counts on a page before the manifest is there.
 */
export async function replaceFile(
  path: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  isPage = false,
): Promise<void> {
  const temporary = draftOf(path, { id: process.pid, host: hostname() });
  const file = createFile(temporary);
  try {
    let pending: Uint8Array[] = [];
    let length = 0;
    const write = (): void => {
      if (length > 0)
        writeWhole(file, pending.length === 1 && pending[0] ? pending[0] : Buffer.concat(pending));
      pending = [];
      length = 0;
    };
    const take = (chunk: string | Uint8Array): void => {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      pending.push(bytes);
      length += bytes.length;
      if (length > WRITE_LENGTH) write();
    };
    if (Symbol.iterator in chunks) for (const chunk of chunks) take(chunk);
    else for await (const chunk of chunks) take(chunk);
    write();
  } catch (error) {
    closeSync(file);
    rmSync(temporary, { force: true });
    throw error;
  }
  closeSync(file);
  if (isPage && existsSync(path)) unlinkSync(path);
  renameSync(temporary, path);
}

/** Opens a new file, and makes its folder where there is none. */
function createFile(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'w');
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** A hard link is made whole or not at all, and never over another file: nobody sees the file without its content. */
export async function createExclusively(path: string, content: string): Promise<boolean> {
  await createFolder(dirname(path));
  const draft = draftOf(path, { id: process.pid, host: hostname() });
  await writeFile(draft, content);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

export function openForReading(path: string): OpenFile {
  const file = openSync(path, 'r');
  return {
    size: fstatSync(file).size,
    readRange(start, length, room) {
      const bytes = room === undefined ? new Uint8Array(length) : room.subarray(0, length);
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
      writeWhole(file, typeof content === 'string' ? Buffer.from(content) : content);
    },
    close: () => closeSync(file),
  };
}
