import { setTimeout as sleep } from 'node:timers/promises';
import type { Effects } from '../../model/effects.ts';
import { UserError } from '../../model/userError.ts';
import { parseEngineAddress } from '../../scale/engine/engineAddress.ts';
import { openStatus, type RunStatus } from '../../scale/run/runStatus.ts';
import { openStore } from '../../scale/store/openStore.ts';
import { parseStoreAddress, type StatedStore } from '../../scale/store/storeAddress.ts';
import { EXIT_INTERRUPTED, exitOfFailures } from '../exitCodes.ts';
import { describeStatus } from '../statusWords.ts';

export interface StatusOptions extends StatedStore {
  readonly wait?: boolean;
  readonly json?: boolean;
}

const EXIT_NOT_FINISHED = 1;
const LOOK_EVERY_MS = 1_000;
const TELL_EVERY_LOOKS = 10;

export async function status(
  run: string | undefined,
  options: StatusOptions,
  queueUrl: string | undefined,
  signal: AbortSignal,
  effects: Effects,
): Promise<number> {
  const address = parseEngineAddress(queueUrl);
  const store = await openStore(parseStoreAddress(options, effects.environment), effects);
  const source = await openStatus(address, store);
  const show = (rows: readonly RunStatus[]): void => {
    const lines = rows.map((row) => (options.json === true ? JSON.stringify(row) : describeStatus(row)));
    effects.terminal.stdout(lines.map((line) => `${line}\n`).join(''));
  };
  try {
    const runs = run === undefined ? await source.openRuns() : [run];
    if (runs.length === 0) {
      effects.terminal.stderr('no run is open\n');
      return 0;
    }
    if (options.wait !== true) {
      show(await Promise.all(runs.map((id) => source.look(id))));
      return 0;
    }
    if (run === undefined && runs.length > 1)
      throw new UserError('several runs are open', `name one of ${runs.join(' ')}`);
    for (let looks = 0; !signal.aborted; looks++) {
      const row = await source.look(runs[0] ?? '');
      if (row.end !== undefined || looks % TELL_EVERY_LOOKS === 0) show([row]);
      if (row.end !== undefined) return exitCode(row.end);
      await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
    }
    return EXIT_INTERRUPTED;
  } finally {
    await source.close();
  }
}

function exitCode({ state, counts }: NonNullable<RunStatus['end']>): number {
  if (state !== 'finished') return EXIT_NOT_FINISHED;
  return exitOfFailures(counts?.failures ?? 0);
}
