import type { MediaType } from '../model/record.ts';

/** How a file is read: as one record of a media type, or as a stream of JSON lines. */
export type FileType = MediaType | 'jsonLines';

const TYPES: Readonly<Record<string, FileType>> = {
  html: 'html',
  htm: 'html',
  txt: 'text',
  md: 'markdown',
  json: 'json',
  jsonl: 'jsonLines',
};

export const readableEndings = Object.keys(TYPES).map((ending) => `.${ending}`);

/** The type that a file's name promises, or `undefined` where its ending is not one of ours. */
export function fileTypeOf(name: string): FileType | undefined {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : TYPES[name.slice(dot + 1).toLowerCase()];
}

const PROBE_BYTES = 8192;

/** NUL bytes near the start tell an image or an archive from text; UTF-16 announces its NULs with a byte order mark. */
export function looksBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false;
  return bytes.subarray(0, PROBE_BYTES).includes(0);
}
