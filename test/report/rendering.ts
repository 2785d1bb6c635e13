import type { Reporter } from '../../src/report/reporter.ts';
import { context, fixture } from './fixture.ts';

/** All that a reporter writes, joined. */
export function textOf(reporter: Reporter, run = fixture): string {
  return [...reporter(run, context)].flatMap((file) => [...file.chunks]).join('');
}
