import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Hash of every file of an output folder, without what is only for the next run, and of the manifest without what may
 * differ between equal runs.
 */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (path.startsWith('.claimwire') || statSync(join(folder, path)).isDirectory()) continue;
    const bytes = readFileSync(join(folder, path));
    files[path] = hash(path === 'manifest.json' ? timeless(bytes.toString()) : bytes);
  }
  return files;
}

function timeless(manifest: string): string {
  const { startedAt, timings, memoryPeakBytes, telemetry, ...rest } = JSON.parse(manifest);
  if ([startedAt, timings, memoryPeakBytes, telemetry].includes(undefined))
    throw new Error('incomplete manifest');
  // How many threads did it is no part of what was done.
  delete rest.configuration.workers;
  return JSON.stringify(rest);
}

function hash(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
