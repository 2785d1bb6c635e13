import PQueue from 'p-queue';
import type { Effects } from '../model/effects.ts';
import { contentId } from '../model/ids.ts';
import { remembering } from './fileMemory.ts';
import { looksBinary } from './fileType.ts';
import { type FoundFile, findFiles } from './findFiles.ts';
import { parseJsonFile, parseJsonLines } from './jsonRecords.ts';
import { errorText, failed, type IngestItem, type IngestOptions, skipped } from './options.ts';
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
  const paths = inputs.filter((input) => input !== '-');
  if (paths.length > 0) {
    const { files, notes } = await findFiles(paths, options, effects);
    options.onFound?.(files.length + notes.length);
    yield* notes;
    yield* readFiles(files, options, effects);
  }
  if (paths.length < inputs.length && options.signal?.aborted !== true) {
    yield* parseJsonLines('stdin', effects.terminal.stdin(), options.maxRecordBytes);
  }
}

async function* readFiles(
  files: readonly FoundFile[],
  options: IngestOptions,
  effects: Effects,
): AsyncGenerator<IngestItem> {
  const { concurrency, maxRecordBytes, memory } = options;
  const isAborted = (): boolean => options.signal?.aborted === true;
  const queue = new PQueue({ concurrency });
  const ahead: Promise<FileContent>[] = [];
  let started = 0;
  for (const file of files) {
    for (; started < files.length && ahead.length < concurrency * LOOK_AHEAD; started++) {
      const next = files[started];
      if (next === undefined) continue;
      const known = memory?.recall(next);
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
      file.type === 'jsonLines' && content.items.length === 0
        ? streamFile(file, maxRecordBytes, effects)
        : { items: content.items, whole: () => content.whole };
    for await (const item of remembering(stream.whole, stream.items, memory)) {
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

/** All records of one file but a JSONL file's, which streams when its turn has come. */
async function readFile(file: FoundFile, maxBytes: number, effects: Effects): Promise<FileContent> {
  const { label, path, size, type } = file;
  if (size === 0) return { items: [failed(label, 'empty', 'The file has no bytes.')], whole: file };
  if (type === 'jsonLines') return { items: [] };
  if (size > maxBytes) {
    const message = `The file has ${size} bytes, more than ingest.maxRecordBytes (${maxBytes}).`;
    const hint = type === 'json' ? ' JSON lines (.jsonl) have no such limit.' : '';
    return { items: [failed(label, 'too-large', `${message}${hint}`)], whole: file };
  }
  let read: Awaited<ReturnType<typeof readSteadily>>;
  try {
    read = await readSteadily(file, () => effects.files.read(path), effects);
  } catch (error) {
    return { items: [failed(label, 'unreadable', `The file cannot be read: ${errorText(error)}`)] };
  }
  if (read === undefined) return { items: [changedWhileRead(label)] };
  return { items: recordsOf(file, read.bytes), whole: read.file };
}

function recordsOf({ label, type }: FoundFile, bytes: Uint8Array): readonly IngestItem[] {
  if (looksBinary(bytes)) return [skipped(label, 'binary')];
  if (type === 'json') return parseJsonFile(label, bytes);
  const mediaType = type === 'jsonLines' ? 'json' : type;
  const id = contentId('r', label, 0, bytes);
  return [{ kind: 'record', record: { id, path: label, index: 0, mediaType, bytes } }];
}

/** The records of a JSONL file as they are read, and a failure at the end where the file changed meanwhile. */
function streamFile(
  file: FoundFile,
  maxBytes: number,
  effects: Effects,
): { items: AsyncIterable<IngestItem>; whole: () => FoundFile | undefined } {
  let whole: FoundFile | undefined;
  const items = async function* () {
    const before = await lookAgain(file, effects);
    yield* parseJsonLines(file.label, effects.files.readChunks(file.path), maxBytes);
    const after = await lookAgain(file, effects);
    if (before !== undefined && after?.fingerprint === before.fingerprint) whole = after;
    else if (after !== undefined) yield changedWhileRead(file.label);
  };
  return { items: items(), whole: () => whole };
}
