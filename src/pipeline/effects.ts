import { createReadStream, readFileSync } from 'node:fs';
import { readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Effects } from '../model/effects.ts';
import {
  createExclusively,
  createFolder,
  openForAppending,
  openForReading,
  replaceDurably,
  replaceFile,
} from './diskFile.ts';
import { identifyProcess } from './processIdentity.ts';

/** `src/` of the package: the same folder whether this runs from `src/pipeline` or from `dist/pipeline`. */
const ASSETS = new URL('../../src/', import.meta.url);

/** The real disk, clock, environment and terminal. */
export function realEffects(): Effects {
  return {
    files: {
      list: (folder) => readdir(folder),
      async status(path) {
        const status = await stat(path);
        const kind = status.isFile() ? 'file' : status.isDirectory() ? 'folder' : 'other';
        const { size, mtimeMs, ctimeMs, ino } = status;
        const fingerprint = `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
        const changedMs = Math.max(mtimeMs, ctimeMs);
        return { kind, size, realPath: await realpath(path), fingerprint, changedMs };
      },
      read: (path) => readFile(path),
      readChunks: (path) => createReadStream(path),
      async write(path, content) {
        await replaceFile(path, [content]);
      },
      async writeChunks(path, chunks) {
        await replaceFile(path, chunks);
      },
      async writePage(path, chunks) {
        await replaceFile(path, chunks, true);
      },
      async writeDurably(path, content) {
        await replaceDurably(path, content);
      },
      createExclusively,
      rename: (from, to) => rename(from, to),
      openForReading,
      openForAppending,
      createFolder,
      async remove(path) {
        await rm(path, { recursive: true, force: true });
      },
    },
    readAsset: (name) => readFileSync(fileURLToPath(new URL(name, ASSETS))),
    async loadModule(path) {
      const { createJiti } = await import('jiti');
      const module: unknown = await createJiti(import.meta.url).import(resolve(path));
      if (typeof module === 'object' && module !== null && 'default' in module) return module.default;
      throw new Error('it has no default export');
    },
    clock: { now: () => new Date(), monotonicMs: () => performance.now() },
    process: { id: process.pid, host: hostname(), identify: identifyProcess },
    environment: process.env,
    terminal: {
      isTTY: process.stderr.isTTY === true,
      columns: process.stderr.columns ?? 80,
      stdout: (text) => void process.stdout.write(text),
      stderr: (text) => void process.stderr.write(text),
      stdin: () => process.stdin,
    },
  };
}
