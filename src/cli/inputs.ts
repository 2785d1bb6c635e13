import type { FileMemory } from '../ingest/fileMemory.ts';
import { openInput } from '../ingest/inputRoot.ts';
import { type IngestItem, readRecords } from '../ingest/readRecords.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { UserError } from '../model/userError.ts';
import type { RunOptions } from './options.ts';
import { ownPaths, realPathOf } from './ownPaths.ts';
import { readPathList } from './pathList.ts';

export interface OpenedInputs {
  readonly items: AsyncIterable<IngestItem>;
  /** Files that were found, 0 where only stdin is read. */
  readonly found: number;
}

/**
 * Tells a mistyped path, and flags that do not go together, before anything is made for what is in it.
 * @throws UserError
 */
export async function checkInputs(
  inputs: readonly string[],
  { filesFrom, since, until, output }: Partial<RunOptions>,
  effects: Effects,
): Promise<void> {
  if (filesFrom === '-' && inputs.includes('-')) {
    throw new UserError(
      'standard input cannot be both articles and a list of files',
      'Give one of them by a file: --files-from FILE.',
    );
  }
  if (since !== undefined && until !== undefined && since > until) {
    throw new UserError(
      `no article can be published since ${since} and until ${until}`,
      'Give the earlier date to --since.',
    );
  }
  const made = output === undefined ? undefined : await realPathOf(output, effects);
  for (const input of inputs) {
    if (input === '-') continue;
    const { kind, realPath } = await openInput(input, effects);
    if (kind === 'folder' && realPath === made) {
      throw new UserError(
        `the output folder ${output} is the input itself`,
        'Choose another one with -o: what a run writes would be read as articles.',
      );
    }
  }
}

/**
 * The records of a command's inputs, which it has checked. The first one is read here, so that inputs without any are
 * told before any work.
 */
export async function openInputs(
  inputs: readonly string[],
  options: Partial<RunOptions>,
  configuration: Configuration,
  signal: AbortSignal,
  effects: Effects,
  memory?: FileMemory,
): Promise<OpenedInputs> {
  const listed = options.filesFrom === undefined ? [] : await readPathList(options.filesFrom, effects);
  if (inputs.length === 0 && listed.length === 0) {
    throw new UserError(
      'nothing to read',
      'Name folders, files or globs, or a list of them with --files-from.',
    );
  }
  const own = await ownPaths(options, configuration, effects);
  let found = 0;
  const records = readRecords(
    inputs,
    {
      ...configuration.ingest,
      signal,
      own,
      onFound: (files) => {
        found = files;
      },
      ...(memory === undefined ? {} : { memory }),
      ...(listed.length === 0 ? {} : { listed }),
      ...(options.limit === undefined ? {} : { limit: options.limit }),
      ...(options.only === undefined ? {} : { only: [...options.only] }),
      ...(options.ignore === undefined ? {} : { ignore: [...options.ignore] }),
    },
    effects,
  );
  const first = await records.next();
  const items = (async function* () {
    if (first.done === true) return;
    yield first.value;
    yield* records;
  })();
  return { items, found };
}
