import { join } from 'node:path';
import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import type { Manifest } from '../model/manifest.ts';
import { compareText } from '../model/order.ts';
import type { RunResult } from '../model/run.ts';
import { UserError } from '../model/userError.ts';
import type { ReportContext } from '../report/reporter.ts';
import type { NamedReporters } from './chooseReporters.ts';
import { OutputJournal } from './outputJournal.ts';
import type { RunOutcome } from './runPipeline.ts';

/**
 * Fails early, before any work, where the output folder cannot be written.
 * @throws UserError
 */
export async function claimOutputFolder(folder: string, effects: Effects): Promise<void> {
  const probe = join(folder, '.claimwire-probe');
  try {
    await effects.files.createFolder(folder);
    await effects.files.write(probe, '');
    await effects.files.remove(probe);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `cannot write to the output folder ${folder}: ${reason}`,
      'choose another one with -o',
    );
  }
}

/** Files by their path relative to the folder, with their sizes in bytes. */
export type WrittenFiles = ReadonlyMap<string, number>;

/**
 * Renders and writes every chosen format.
 * @param note called with each path before the file is written
 */
export async function writeReports(
  folder: string,
  reporters: NamedReporters,
  result: RunResult,
  context: ReportContext,
  effects: Effects,
  note: (path: string) => void = () => {},
): Promise<WrittenFiles> {
  const written = new Map<string, number>();
  for (const [, load] of reporters) {
    const render = await load();
    for (const { path, chunks } of render(result, context)) {
      note(path);
      const counted = countBytes(chunks);
      await effects.files.writeChunks(join(folder, path), counted.chunks);
      written.set(path, counted.size());
      // A signal, and whoever else waits for this thread, comes in between two files.
      if (written.size % FILES_AT_ONCE === 0) await new Promise(setImmediate);
    }
  }
  return written;
}

const FILES_AT_ONCE = 16;
/** Short pieces are encoded together; a long one alone, for one letter beyond Latin-1 would widen them all. */
const SHORT_LENGTH = 4_096;
const CHUNK_LENGTH = 65_536;

/** The same bytes in larger pieces, encoded once, with how many they were. */
function countBytes(chunks: Iterable<string | Uint8Array>) {
  let size = 0;
  const encode = (chunk: string | Uint8Array): Uint8Array => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    return bytes;
  };
  return {
    chunks: (function* () {
      let pending = '';
      for (const chunk of chunks) {
        const isShort = typeof chunk === 'string' && chunk.length < SHORT_LENGTH;
        if (isShort) pending += chunk;
        if (pending !== '' && (!isShort || pending.length > CHUNK_LENGTH)) {
          yield encode(pending);
          pending = '';
        }
        if (!isShort) yield encode(chunk);
      }
      if (pending !== '') yield encode(pending);
    })(),
    size: () => size,
  };
}

export interface RunDetails
  extends Pick<
    Manifest,
    'version' | 'startedAt' | 'timings' | 'memoryPeakBytes' | 'telemetry' | 'corrections'
  > {
  readonly configuration: Configuration;
}

/**
 * Writes a whole run and removes what earlier ones left in the folder, and nothing else. The manifest comes last, so
 * that a folder with a manifest is a finished one.
 * @param shown what the reports show where that is less than the tables hold
 */
export async function writeRun(
  folder: string,
  outcome: RunOutcome,
  reporters: NamedReporters,
  details: () => RunDetails,
  effects: Effects,
  shown: RunResult = outcome.result,
): Promise<{ readonly manifest: Manifest; readonly written: WrittenFiles }> {
  const { result, complete, inputs, skipped } = outcome;
  const counts = countRows(outcome);
  const { version } = details();
  const context = { version, complete, counts, inputs: inputs.map(({ path }) => path) };
  const journal = await OutputJournal.begin(folder, effects);
  try {
    const note = (path: string): void => journal.note(path);
    const tables = reporters.filter(([name]) => name === 'jsonl');
    const others = reporters.filter(([name]) => name !== 'jsonl');
    const written = new Map([
      ...(await writeReports(folder, tables, result, context, effects, note)),
      ...(await writeReports(folder, others, shown, context, effects, note)),
    ]);
    await journal.finish(written);
    const manifest: Manifest = {
      schema: 'claimwire/1',
      complete,
      inputs,
      counts,
      skipped,
      files: [...written.keys()].sort(compareText),
      ...details(),
    };
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await effects.files.writeDurably(join(folder, 'manifest.json'), text);
    return { manifest, written };
  } catch (error) {
    journal.abandon();
    throw error;
  }
}

function countRows({ result, skipped, records }: RunOutcome): Manifest['counts'] {
  return {
    records,
    articles: result.articles.length,
    failures: result.failures.length,
    skipped: skipped.length,
    entities: result.entities.length,
    figures: result.figures.length,
    events: result.events.length,
    stories: result.stories.length,
    claims: result.claims.length,
    groups: result.groups.length,
    relations: result.relations.length,
  };
}
