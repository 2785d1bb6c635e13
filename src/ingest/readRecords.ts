import PQueue from 'p-queue';
import type { Effects } from '../model/effects.ts';
import { errorText } from '../model/errors.ts';
import type { MediaType } from '../model/record.ts';
import type { ReadContext } from './byteSource.ts';
import { type FileMemory, remembering } from './fileMemory.ts';
import { type FileType, holdsFiles } from './fileType.ts';
import { type FoundFile, findFiles } from './findFiles.ts';
import { readJsonLines } from './json/jsonLines.ts';
import { failed, type IngestItem, type IngestOptions } from './options.ts';
import { pathFilter } from './pathFilter.ts';
import { ReadingBudget } from './readingBudget.ts';
import { documentRecord, readSource } from './readSource.ts';
import { changedWhileRead, lookAgain, readSteadily } from './steadyRead.ts';

export type { IngestItem, IngestOptions } from './options.ts';

/** Files that may wait, read, for their turn, per reader: the most that is held in memory. */
const LOOK_AHEAD = 2;

/**
 * The records of all inputs, in the order of their paths whatever the number of readers, with a failure for each
 * that cannot be read and a note for each that was passed over.
 * @throws UserError where an input does not exist or holds nothing that can be read
 */
export async function* readRecords(
  inputs: readonly string[],
  options: IngestOptions,
  effects: Effects,
): AsyncGenerator<IngestItem> {
  let records = 0;
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  for await (const item of readInputs(inputs, options, effects)) {
    yield item;
    if (item.kind === 'record' || item.kind === 'known') records++;
    if (records >= limit) return;
  }
}

async function* readInputs(
  inputs: readonly string[],
  options: IngestOptions,
  effects: Effects,
): AsyncGenerator<IngestItem> {
  const paths = inputs.filter((input) => input !== '-');
  if (paths.length > 0 || (options.listed?.length ?? 0) > 0) {
    const { files, notes } = await findFiles(paths, options, effects);
    options.onFound?.(files.length + notes.length);
    yield* notes;
    yield* readFiles(files, options, effects);
  }
  if (paths.length < inputs.length && options.signal?.aborted !== true) {
    yield* readJsonLines({ label: 'stdin', chunks: () => effects.terminal.stdin() }, { options });
  }
}

async function* readFiles(
  files: readonly FoundFile[],
  options: IngestOptions,
  effects: Effects,
): AsyncGenerator<IngestItem> {
  const { concurrency, maxRecordBytes } = options;
  const isFiltered = options.only !== undefined || options.ignore !== undefined;
  // What an archive gave under other filters is not what it gives now.
  const memoryOf = ({ label }: FoundFile): FileMemory | undefined =>
    isFiltered && holdsFiles(label) ? undefined : options.memory;
  const isAborted = (): boolean => options.signal?.aborted === true;
  const queue = new PQueue({ concurrency });
  const ahead: Promise<FileContent>[] = [];
  let started = 0;
  for (const file of files) {
    for (; started < files.length && ahead.length < concurrency * LOOK_AHEAD; started++) {
      const next = files[started];
      if (next === undefined) continue;
      const known = memoryOf(next)?.recall(next);
      ahead.push(
        known === undefined ? queue.add(() => readFile(next, maxRecordBytes, effects)) : recalled(known),
      );
    }
    const content = await ahead.shift();
    if (isAborted()) return;
    if (content === undefined) continue;
    if (content.isRecalled === true) {
      yield* content.items;
      continue;
    }
    const stream =
      content.items.length === 0
        ? streamFile(file, options, effects)
        : { items: content.items, whole: () => content.whole };
    for await (const item of remembering(stream.whole, stream.items, memoryOf(file))) {
      if (isAborted()) return;
      yield item;
    }
  }
}

/** What a file gave; `whole` where its content can be relied on, with the fingerprint that it was read under. */
interface FileContent {
  readonly items: readonly IngestItem[];
  readonly whole?: FoundFile;
  readonly isRecalled?: true;
}

async function recalled(items: readonly IngestItem[]): Promise<FileContent> {
  return { items, isRecalled: true };
}

/** The record of a file that is one. A file that holds many gives nothing yet: it streams when its turn has come. */
async function readFile(file: FoundFile, maxBytes: number, effects: Effects): Promise<FileContent> {
  const { label, path, size, type } = file;
  if (size === 0) return { items: [failed(label, 'empty', 'The file has no bytes.')], whole: file };
  if (!isDocument(type)) return { items: [] };
  if (size > maxBytes) {
    const message = `The file has ${size} bytes, more than ingest.maxRecordBytes (${maxBytes}).`;
    return { items: [failed(label, 'too-large', message)], whole: file };
  }
  let read: Awaited<ReturnType<typeof readSteadily>>;
  try {
    read = await readSteadily(file, () => effects.files.read(path), effects);
  } catch (error) {
    return { items: [failed(label, 'unreadable', `The file cannot be read: ${errorText(error)}`)] };
  }
  if (read === undefined) return { items: [changedWhileRead(label)] };
  return { items: [documentRecord(label, type, read.bytes)], whole: read.file };
}

function isDocument(type: FileType): type is Exclude<MediaType, 'json'> {
  return type === 'html' || type === 'text' || type === 'markdown';
}

/** The records of a file as they are read, and a failure at the end where the file changed meanwhile. */
function streamFile(
  file: FoundFile,
  options: IngestOptions,
  effects: Effects,
): { items: AsyncIterable<IngestItem>; whole: () => FoundFile | undefined } {
  let whole: FoundFile | undefined;
  const { label, path, size } = file;
  const source = {
    label,
    name: label,
    chunks: () => effects.files.readChunks(path),
    open: () => effects.files.openForReading(path),
  };
  const context: ReadContext = {
    options,
    budget: new ReadingBudget(options.archives, size),
    depth: 0,
    readNested: readSource,
    isWanted: pathFilter(options.only ?? [], options.ignore ?? []),
  };
  const items = async function* () {
    const before = await lookAgain(file, effects);
    yield* readSource(source, context);
    const after = await lookAgain(file, effects);
    if (before !== undefined && after?.fingerprint === before.fingerprint) whole = after;
    else if (after !== undefined) yield changedWhileRead(label);
  };
  return { items: items(), whole: () => whole };
}
