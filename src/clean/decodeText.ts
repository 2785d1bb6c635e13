import { markedEncoding } from '../model/byteOrderMark.ts';
import type { MediaType } from '../model/record.ts';
import { guessUtf16 } from '../model/utf16.ts';
import { readAsWindows1252, repairDoubleEncoding } from './doubleEncoding.ts';

/** How far into a page a declaration of its encoding is looked for; the HTML standard says 1,024 bytes. */
const DECLARATION_BYTES = 4096;
const DECLARED =
  /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})/iu;

/**
 * The text of a record: by byte order mark, UTF-16 by its zeros, valid UTF-8 before any declaration (a page that is valid UTF-8 with
 * letters outside ASCII is never anything else), the declared encoding, or Windows-1252. Line ends become `\n`,
 * Unicode NFC, control characters spaces.
 * @param stated the encoding that came with the bytes from outside: what a page declares itself comes first
 */
export function decodeText(bytes: Uint8Array, mediaType: MediaType, stated?: string): string {
  return settleText(decodeBytes(bytes, mediaType, stated));
}

/**
 * The text of a JSON file as it stands: a line end of Unicode is a letter like others between its quotation marks, and
 * what is written as an escape comes to light when it is parsed. `settleText` is for the strings that come out.
 */
export function decodeJson(bytes: Uint8Array): string {
  return repairDoubleEncoding(decodeBytes(bytes, 'json', undefined));
}

/** Text with line feeds, composed letters and no control characters or halves of letters. */
export function settleText(text: string): string {
  const repaired = repairDoubleEncoding(text);
  // Most pages need none of the replacements, each of which reads all of them.
  if (!UNUSUAL.test(repaired)) return UNCOMPOSED.test(repaired) ? repaired.normalize('NFC') : repaired;
  return readAsWindows1252(repaired)
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(CONTROL, ' ')
    .replace(HALF, '\ufffd')
    .normalize('NFC');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/gu;

/** A surrogate without its other: no output could be written in UTF-8 with it. */
const HALF = /[\ud800-\udfff]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters, and line ends of other systems
const UNUSUAL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/u;

/** Whatever normalization might change: all else is composed already. */
const UNCOMPOSED = /[\u0300-\u2001\u2126\u212a\u212b\u2329\u232a\u2adc\u3000-\uffff]/;

function decodeBytes(bytes: Uint8Array, mediaType: MediaType, stated: string | undefined): string {
  const marked = markedEncoding(bytes) ?? guessUtf16(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const declared = (mediaType === 'html' ? declaredEncoding(bytes) : undefined) ?? stated?.toLowerCase();
  // These reuse ASCII bytes for other letters, so that their pages are valid UTF-8 by accident.
  if (declared !== undefined && /^iso-2022|^hz|^utf-7/u.test(declared))
    return decodeAs(declared, bytes) ?? '';
  const strict = decodeAs('utf-8', bytes, true);
  if (strict !== undefined) return strict;
  if (declared !== undefined && declared !== 'utf-8') {
    const text = decodeAs(declared, bytes);
    if (text !== undefined) return text;
  }
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return isMostlyUtf8(lenient) ? lenient : new TextDecoder('windows-1252').decode(bytes);
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const match = DECLARED.exec(head);
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}

function decodeAs(encoding: string, bytes: Uint8Array, fatal = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    // An encoding that nobody knows, or bytes that are not of it.
    return undefined;
  }
}

/** A cut or slightly damaged UTF-8 page has more letters outside ASCII that are right than wrong. */
function isMostlyUtf8(text: string): boolean {
  const wrong = text.match(/\ufffd/gu)?.length ?? 0;
  const right = text.match(/[\u0080-\ufffc]/gu)?.length ?? 0;
  return right >= wrong * 2 && right > 0;
}
