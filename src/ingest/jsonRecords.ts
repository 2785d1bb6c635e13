import { contentId } from '../model/ids.ts';
import { type ByteLine, isBlankLine, splitLines } from './jsonLines.ts';
import { errorText, failed, type IngestItem } from './options.ts';

/** Fields under which a single JSON object is known to wrap a list of articles. */
const LIST_FIELDS = ['articles', 'items', 'documents', 'results', 'data'];

/** Records of a JSON file: one object, an array of objects, or an object that wraps such an array. */
export function parseJsonFile(label: string, bytes: Uint8Array): IngestItem[] {
  let value: unknown;
  try {
    value = JSON.parse(decodeUtf8(bytes));
  } catch (error) {
    return [failed(label, 'bad-json', `The file is not valid JSON: ${errorText(error)}`)];
  }
  const list = listOf(value);
  if (list === undefined) return isObject(value) ? [jsonRecord(label, 0, bytes)] : [notAnObject(label)];
  if (list.length === 0) return [failed(label, 'empty', 'The JSON file holds an empty list.')];
  return list.map((item, index) =>
    isObject(item)
      ? jsonRecord(label, index, new TextEncoder().encode(JSON.stringify(item)))
      : notAnObject(`${label}#${index}`),
  );
}

/** Records of a JSON-lines stream; a line that cannot be read is a failure of its own, and the rest goes on. */
export async function* parseJsonLines(
  label: string,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<IngestItem> {
  let index = 0;
  try {
    for await (const line of splitLines(chunks, maxBytes)) {
      if (isBlankLine(line)) continue;
      yield parseLine(label, index, line, maxBytes);
      index++;
    }
  } catch (error) {
    yield failed(`${label}#${index}`, 'unreadable', `Reading stopped here: ${errorText(error)}`);
    return;
  }
  if (index === 0) yield failed(label, 'empty', 'There is no line in it.');
}

function parseLine(label: string, index: number, { bytes }: ByteLine, maxBytes: number): IngestItem {
  const record = `${label}#${index}`;
  if (bytes === undefined) {
    return failed(record, 'too-large', `The line is longer than ${maxBytes} bytes (ingest.maxRecordBytes).`);
  }
  try {
    if (!isObject(JSON.parse(decodeUtf8(bytes)))) return notAnObject(record);
  } catch (error) {
    return failed(record, 'bad-json', `The line is not valid JSON: ${errorText(error)}`);
  }
  return jsonRecord(label, index, bytes);
}

function jsonRecord(path: string, index: number, bytes: Uint8Array): IngestItem {
  const id = contentId('r', path, index, bytes);
  return { kind: 'record', record: { id, path, index, mediaType: 'json', bytes } };
}

function notAnObject(record: string): IngestItem {
  return failed(record, 'not-an-object', 'An article must be a JSON object with its fields.');
}

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return undefined;
  const lists = LIST_FIELDS.map((field) => value[field]).filter((list) => Array.isArray(list));
  return lists.find((list) => list.some(isObject));
}
