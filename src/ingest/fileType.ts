import type { MediaType } from '../model/record.ts';
import { guessUtf16 } from '../model/utf16.ts';

/** How a file is read: as one record of a media type, as a stream of many, or by unpacking what is in it. */
export type FileType = MediaType | 'jsonLines' | 'csv' | 'xml' | 'warc' | Wrapping;

/** Files that hold files: these are opened whatever `--only` says, which then chooses among what is in them. */
export type Wrapping = 'gzip' | 'zstd' | 'tar' | 'zip';

const TYPES: Readonly<Record<string, FileType>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  md: 'markdown',
  json: 'json',
  jsonl: 'jsonLines',
  ndjson: 'jsonLines',
  csv: 'csv',
  tsv: 'csv',
  xml: 'xml',
  rss: 'xml',
  atom: 'xml',
  rdf: 'xml',
  nitf: 'xml',
  warc: 'warc',
  wet: 'warc',
  zip: 'zip',
  tar: 'tar',
  tgz: 'gzip',
  gz: 'gzip',
  zst: 'zstd',
};

export const readableEndings = Object.keys(TYPES).map((ending) => `.${ending}`);

/** The type that a file's name promises, or `undefined` where its ending, or that of what is packed, is not one of ours. */
export function fileTypeOf(name: string): FileType | undefined {
  const type = TYPES[endingOf(name)];
  if (type !== 'gzip' && type !== 'zstd') return type;
  return fileTypeOf(unpackedName(name)) === undefined ? undefined : type;
}

/** The name of what a compressed file holds: `dump.jsonl` of `dump.jsonl.gz`, `day.tar` of `day.tgz`. */
export function unpackedName(name: string): string {
  const stem = name.slice(0, name.lastIndexOf('.'));
  return endingOf(name) === 'tgz' ? `${stem}.tar` : stem;
}

/** Whether the paths that `--only` names may stand within it. */
export function holdsFiles(name: string): boolean {
  const type = TYPES[endingOf(name)];
  if (type === 'gzip' || type === 'zstd') return holdsFiles(unpackedName(name));
  return type === 'zip' || type === 'tar';
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

const PROBE_BYTES = 8192;

/** NUL bytes near the start tell an image or an archive from text; those of UTF-16 stand on one side of its letters. */
export function looksBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false;
  return bytes.subarray(0, PROBE_BYTES).includes(0) && guessUtf16(bytes) === undefined;
}
