import { splitLines } from '../ingest/json/lines.ts';
import type { Effects } from '../model/effects.ts';
import { errorText, hasCode } from '../model/errors.ts';
import {
  memoryRowSchema,
  nothingRemembered,
  type RememberedArticle,
  type RememberedLink,
  type RunMemory,
} from '../model/memory.ts';
import { UserError } from '../model/userError.ts';

const FORMAT = 'claimwire-state/1';
/** Far above any article's row; a longer line is no row of ours. */
const MAX_LINE_BYTES = 50_000_000;
const HINT = 'name a state file that claimwire wrote, or a new one; the ids of stories and events live in it';

/**
 * Reads a state file: JSON lines, the first one naming the format. A file that is not there yet is an empty memory.
 * @throws UserError where it is something else or damaged: silently beginning anew would change every id
 */
export async function readMemory(path: string, effects: Effects): Promise<RunMemory> {
  try {
    if ((await effects.files.status(path)).kind === 'folder')
      throw new UserError(`${path} is a folder, not a state file`, HINT);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return nothingRemembered;
    if (error instanceof UserError) throw error;
    throw new UserError(`cannot read the state file ${path}: ${errorText(error)}`, HINT);
  }
  const articles: RememberedArticle[] = [];
  const links: RememberedLink[] = [];
  let number = 0;
  for await (const { bytes } of splitLines(effects.files.readChunks(path), MAX_LINE_BYTES)) {
    const line = new TextDecoder().decode(bytes);
    number++;
    if (number === 1) {
      if (parseJson(line, path, 1) !== FORMAT)
        throw new UserError(`${path} is no state file of this version`, HINT);
      continue;
    }
    const row = memoryRowSchema.safeParse(parseJson(line, path, number));
    if (!row.success) {
      const [issue] = row.error.issues;
      throw new UserError(`${path} line ${number}: ${issue?.message} (at ${issue?.path.join('.')})`, HINT);
    }
    if (row.data.kind === 'article') articles.push(row.data);
    else links.push(row.data);
  }
  if (number === 0) throw new UserError(`${path} is no state file of this version`, HINT);
  return { articles, links };
}

/** Writes what the run leaves to the next, in order of ids, beside the target and then in its place. */
export async function writeMemory(path: string, memory: RunMemory, effects: Effects): Promise<void> {
  await effects.files.writeChunks(path, stateLines(memory));
}

function* stateLines({ articles, links }: RunMemory): Generator<string> {
  yield `${JSON.stringify(FORMAT)}\n`;
  for (const row of articles) yield `${JSON.stringify(row)}\n`;
  for (const row of links) yield `${JSON.stringify(row)}\n`;
}

function parseJson(line: string, path: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new UserError(`${path} line ${number} is not valid JSON`, HINT);
  }
}
