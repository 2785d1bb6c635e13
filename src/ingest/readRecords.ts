import PQueue from 'p-queue';
import type { Effects } from '../model/effects.ts';
import { contentId } from '../model/ids.ts';
import { looksBinary } from './fileType.ts';
import { type FoundFile, findFiles } from './findFiles.ts';
import { parseJsonFile, parseJsonLines } from './jsonRecords.ts';
import { errorText, failed, type IngestItem, type IngestOptions, skipped } from './options.ts';

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
  const { concurrency, maxRecordBytes } = options;
  const isAborted = (): boolean => options.signal?.aborted === true;
  const queue = new PQueue({ concurrency });
  const ahead: Promise<readonly IngestItem[]>[] = [];
  let started = 0;
  for (const file of files) {
    for (; started < files.length && ahead.length < concurrency * LOOK_AHEAD; started++) {
      const next = files[started];
      if (next !== undefined) ahead.push(queue.add(() => readFile(next, maxRecordBytes, effects)));
    }
    const items = (await ahead.shift()) ?? [];
    if (isAborted()) return;
    if (file.type !== 'jsonLines' || items.length > 0) {
      yield* items;
      continue;
    }
    for await (const item of parseJsonLines(
      file.label,
      effects.files.readChunks(file.path),
      maxRecordBytes,
    )) {
      if (isAborted()) return;
      yield item;
    }
  }
}

/** All records of one file but a JSONL file's, which streams when its turn has come. */
async function readFile(file: FoundFile, maxBytes: number, effects: Effects): Promise<readonly IngestItem[]> {
  const { label, path, size, type } = file;
  if (size === 0) return [failed(label, 'empty', 'The file has no bytes.')];
  if (type === 'jsonLines') return [];
  if (size > maxBytes) {
    const message = `The file has ${size} bytes, more than ingest.maxRecordBytes (${maxBytes}).`;
    return [
      failed(
        label,
        'too-large',
        type === 'json' ? `${message} JSON lines (.jsonl) have no such limit.` : message,
      ),
    ];
  }
  let bytes: Uint8Array;
  try {
    bytes = await effects.files.read(path);
  } catch (error) {
    return [failed(label, 'unreadable', `The file cannot be read: ${errorText(error)}`)];
  }
  if (looksBinary(bytes)) return [skipped(label, 'binary')];
  if (type === 'json') return parseJsonFile(label, bytes);
  const id = contentId('r', label, 0, bytes);
  return [{ kind: 'record', record: { id, path: label, index: 0, mediaType: type, bytes } }];
}
