import type { RunStatus } from '../scale/run/runStatus.ts';

/** One line about a run. */
export function describeStatus({ run, records, shards, end, workers, jobs, progress }: RunStatus): string {
  if (end !== undefined) {
    const { state, message, counts, output } = end;
    const rows =
      counts === undefined
        ? ''
        : `: ${counts.articles} articles, ${counts.claims} claims, ${counts.failures} failed`;
    return `${run} ${state}${rows}${output === undefined ? '' : ` (${output})`}${message === undefined ? '' : `: ${message}`}`;
  }
  const crew = workers === 0 ? 'no worker of this version' : `${workers} worker${workers === 1 ? '' : 's'}`;
  const work = `${jobs.waiting} jobs waiting, ${jobs.running} running, ${jobs.retrying} to be tried again, ${jobs.failed} given up`;
  if (progress === undefined)
    return `${run} waiting: ${records} records in ${shards} shards; ${crew}; ${work}`;
  const { step, done, total, failures, perSecond, secondsLeft, bytes } = progress;
  const pace = perSecond === undefined ? '' : `, ${perSecond}/s, ${secondsLeft ?? '?'} s left`;
  const moved = done === 0 ? '' : `, ${Math.round(bytes / done / 1000)} kB moved per record`;
  return `${run} ${step} ${done} of ${total} records${pace}, ${failures} failed${moved}; ${crew}; ${work}`;
}
