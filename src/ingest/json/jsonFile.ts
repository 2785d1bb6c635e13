import { errorText } from '../../model/errors.ts';
import type { ByteSource, ReadContext } from '../byteSource.ts';
import { failed, type IngestItem, readFailure } from '../options.ts';
import { asUtf8 } from '../textStream.ts';
import { isObject } from './jsonObject.ts';
import { jsonItem, notAnObject, objectRecord, parseJson } from './jsonRecord.ts';
import { type ByteValue, splitValues } from './values.ts';

/** Fields under which a single JSON object is known to wrap a list of articles. */
const LIST_FIELDS = ['articles', 'items', 'documents', 'results', 'data'];

/** Records of a JSON file: one object, a list of objects, objects line by line, or an object that wraps a list. */
export async function* readJsonFile(
  { label, chunks }: ByteSource,
  { options }: ReadContext,
): AsyncGenerator<IngestItem> {
  let index = 0;
  let held: ByteValue | undefined;
  try {
    for await (const value of splitValues(asUtf8(chunks()), options.maxRecordBytes)) {
      // The first object may be the whole file: only then a wrapper is looked for.
      if (held !== undefined) yield oneOfMany(label, index++, held, options.maxRecordBytes);
      held = value;
    }
  } catch (error) {
    if (held !== undefined) yield oneOfMany(label, index++, held, options.maxRecordBytes);
    yield readFailure(index === 0 ? label : `${label}#${index}`, error);
    return;
  }
  if (held === undefined) yield failed(label, 'empty', 'There is no value in the JSON file.');
  else if (index > 0 || held.isListed) yield oneOfMany(label, index, held, options.maxRecordBytes);
  else yield* wholeFile(label, held, options.maxRecordBytes);
}

function oneOfMany(label: string, index: number, value: ByteValue, maxBytes: number): IngestItem {
  const name = `${label}#${index}`;
  if (value.isTorn) return failed(name, 'bad-json', 'The JSON file ends before its list does.');
  if (value.bytes !== undefined) return jsonItem(name, label, index, value.bytes);
  return failed(name, 'too-large', `It is longer than ${maxBytes} bytes (ingest.maxRecordBytes).`);
}

function* wholeFile(label: string, { bytes }: ByteValue, maxBytes: number): Generator<IngestItem> {
  if (bytes === undefined) {
    const message = `The object is longer than ${maxBytes} bytes (ingest.maxRecordBytes).`;
    yield failed(label, 'too-large', `${message} A list or JSON lines (.jsonl) may be of any length.`);
    return;
  }
  let value: unknown;
  try {
    value = parseJson(bytes);
  } catch (error) {
    yield failed(label, 'bad-json', `The file is not valid JSON: ${errorText(error)}`);
    return;
  }
  const list = wrappedList(value);
  if (list === undefined) {
    yield isObject(value) ? objectRecord(label, 0, value, bytes) : notAnObject(label);
    return;
  }
  for (const [index, item] of list.entries()) yield wrappedItem(label, index, item);
}

function wrappedItem(label: string, index: number, item: unknown): IngestItem {
  const name = `${label}#${index}`;
  if (!isObject(item)) return notAnObject(name);
  try {
    return objectRecord(label, index, item);
  } catch (error) {
    // What is nested a hundred thousand times can be parsed, but not written again.
    return failed(name, 'bad-json', `It cannot be taken out of its list: ${errorText(error)}`);
  }
}

function wrappedList(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value)) return undefined;
  const lists = LIST_FIELDS.map((field) => value[field]).filter((list) => Array.isArray(list));
  return lists.find((list) => list.some(isObject));
}
