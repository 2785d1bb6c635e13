import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/cli/main.js');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

export interface CallOptions {
  readonly cwd?: string;
  /** Beside those of this process. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly stdin?: string | Uint8Array;
  /** Called with each piece of stderr; may signal the process. */
  readonly onStderr?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** Runs the built command in a process of its own, as a user would. */
export function claimwire(args: readonly string[], options: CallOptions = {}): Promise<Finished> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, NO_COLOR: '1', ...options.environment },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    options.onStderr?.(text, (signal) => child.kill(signal));
  });
  child.stdin.end(options.stdin ?? '');
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr, milliseconds: performance.now() - startedMs }));
  });
}

/** Calls the work with a fresh folder, removed afterwards. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'claimwire-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Paths of the given names in a folder. */
export function pathsIn<const Names extends readonly string[]>(
  folder: string,
  ...names: Names
): { [Index in keyof Names]: string } {
  return names.map((name) => join(folder, name)) as { [Index in keyof Names]: string };
}
