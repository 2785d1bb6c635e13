import { errorText } from '../../model/errors.ts';
import { contentId } from '../../model/ids.ts';
import { failed, type IngestItem } from '../options.ts';
import { readExport } from './exportShapes.ts';
import { isObject, type JsonObject } from './jsonObject.ts';

/** What JSON bytes say. @throws SyntaxError */
export function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8').decode(bytes));
}

/** The record of one value of a JSON file or stream; an article of a known export is brought to our own fields. */
export function jsonItem(name: string, path: string, index: number, bytes: Uint8Array): IngestItem {
  try {
    const value = parseJson(bytes);
    return isObject(value) ? objectRecord(path, index, value, bytes) : notAnObject(name);
  } catch (error) {
    return failed(name, 'bad-json', `It is not valid JSON: ${errorText(error)}`);
  }
}

/** @param bytes as they stood in the file; written anew where they are not known */
export function objectRecord(path: string, index: number, value: JsonObject, bytes?: Uint8Array): IngestItem {
  const article = readExport(value) ?? (bytes === undefined ? value : undefined);
  const stored = article === undefined ? bytes : new TextEncoder().encode(JSON.stringify(article));
  return jsonRecord(path, index, stored ?? new Uint8Array());
}

export function jsonRecord(path: string, index: number, bytes: Uint8Array): IngestItem {
  const id = contentId('r', path, index, bytes);
  return { kind: 'record', record: { id, path, index, mediaType: 'json', bytes } };
}

export function notAnObject(record: string): IngestItem {
  return failed(record, 'not-an-object', 'An article must be a JSON object with its fields.');
}
