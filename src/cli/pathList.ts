import { markedEncoding } from '../model/byteOrderMark.ts';
import type { Effects } from '../model/effects.ts';
import { errorText } from '../model/errors.ts';
import { UserError } from '../model/userError.ts';

/**
 * The paths of `--files-from`: one a line, or separated by NUL as `find -print0` writes them.
 * @throws UserError where the list cannot be read
 */
export async function readPathList(file: string, effects: Effects): Promise<readonly string[]> {
  const parts: Uint8Array[] = [];
  try {
    const chunks = file === '-' ? effects.terminal.stdin() : effects.files.readChunks(file);
    for await (const chunk of chunks) parts.push(chunk);
  } catch (error) {
    const reason = errorText(error);
    throw new UserError(
      `cannot read the list of files ${file}: ${reason}`,
      'check the path given to --files-from',
    );
  }
  // Windows puts marks before such lists, and its shell writes them in UTF-16.
  const bytes = Buffer.concat(parts);
  const text = new TextDecoder(markedEncoding(bytes)).decode(bytes);
  const lines = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/u);
  return lines.filter((line) => line !== '');
}
