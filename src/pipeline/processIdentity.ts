import { readFileSync } from 'node:fs';
import { hasCode } from '../model/errors.ts';

/**
 * What tells a process from a later one that got the same number: on Linux its start time, elsewhere only that it
 * lives. Undefined where there is no such process.
 */
export function identifyProcess(id: number): string | undefined {
  try {
    process.kill(id, 0);
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    if (!hasCode(error, 'EPERM')) return undefined;
  }
  try {
    // Field 22 of proc(5) stat; the command name before it may hold blanks and brackets.
    const status = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    // A zombie has ended; only its parent has not asked yet.
    return fields[0] === 'Z' ? undefined : `started ${fields[19]}`;
  } catch {
    return 'alive';
  }
}
