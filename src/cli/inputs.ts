import { type IngestItem, readRecords } from '../ingest/readRecords.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import type { InputOptions } from './options.ts';

/** The records of a command's inputs. The first one is read here, so that a wrong path is told before any work. */
export async function openInputs(
  inputs: readonly string[],
  options: InputOptions,
  configuration: Configuration,
  signal: AbortSignal,
  effects: Effects,
): Promise<AsyncIterable<IngestItem>> {
  const records = readRecords(
    inputs,
    {
      concurrency: configuration.ingest.concurrency,
      maxRecordBytes: configuration.ingest.maxRecordBytes,
      signal,
      ...(options.only === undefined ? {} : { only: [...options.only] }),
      ...(options.ignore === undefined ? {} : { ignore: [...options.ignore] }),
    },
    effects,
  );
  const first = await records.next();
  return (async function* () {
    if (first.done === true) return;
    yield first.value;
    yield* records;
  })();
}
