import { join } from 'node:path';
import type { Effects } from '../model/effects.ts';
import { manifestSchema } from '../model/manifest.ts';
import { compareText } from '../model/order.ts';
import { WORK_FOLDER } from '../model/workFolder.ts';
import { draftOf } from './diskFile.ts';
import type { WrittenFiles } from './reports/writeReports.ts';

/**
 * Names of the files that runs have written to an output folder, noted before each is written: so that a run that is
 * killed while it writes leaves nothing behind that the next one does not know of, and nothing else is ever removed.
 */
export class OutputJournal {
  readonly #folder: string;
  readonly #path: string;
  readonly #effects: Effects;
  readonly #earlier: ReadonlySet<string>;
  #note: ((files: readonly string[]) => void) | undefined;
  #close: (() => void) | undefined;

  private constructor(folder: string, path: string, earlier: ReadonlySet<string>, effects: Effects) {
    this.#folder = folder;
    this.#path = path;
    this.#earlier = earlier;
    this.#effects = effects;
  }

  /** From here on the folder holds no finished run: its manifest is gone. */
  static async begin(folder: string, effects: Effects): Promise<OutputJournal> {
    const { files } = effects;
    const path = pathIn(folder);
    const manifest = join(folder, 'manifest.json');
    const earlier = new Set([
      ...(await filesOfManifest(manifest, effects)),
      ...(await filesOfJournal(path, effects)),
    ]);
    await files.writeDurably(path, linesOf([...earlier].sort(compareText)));
    await files.remove(manifest);
    const journal = new OutputJournal(folder, path, earlier, effects);
    const { append, close } = files.openForAppending(path);
    journal.#note = (names) => append(linesOf(names));
    journal.#close = close;
    return journal;
  }

  /** The journal of a run that has begun, for another thread of it. */
  static join(folder: string, effects: Effects) {
    const { append, close } = effects.files.openForAppending(pathIn(folder));
    return {
      note: (file: string): void => append(linesOf([file, draftOf(file, effects.process)])),
      close,
    };
  }

  /** To be called before the file is written: its name, and that under which it is half-written (`Effects.write`). */
  note(file: string): void {
    const part = draftOf(file, this.#effects.process);
    this.#note?.(this.#earlier.has(file) ? [part] : [file, part]);
  }

  /** Removes what earlier runs left and this one did not write again. */
  async finish(written: WrittenFiles): Promise<void> {
    const { files } = this.#effects;
    this.#close?.();
    for (const file of this.#earlier) if (!written.has(file)) await files.remove(join(this.#folder, file));
    await files.remove(this.#path);
  }

  /** After an error: the names stay for the next run. */
  abandon(): void {
    this.#close?.();
  }
}

function pathIn(folder: string): string {
  return join(folder, WORK_FOLDER, 'writing.jsonl');
}

/** Read again by `filesOfJournal`. */
function linesOf(files: readonly string[]): string {
  return files.map((file) => `${JSON.stringify(file)}\n`).join('');
}

async function filesOfManifest(path: string, effects: Effects): Promise<readonly string[]> {
  try {
    const text = new TextDecoder().decode(await effects.files.read(path));
    return manifestSchema.parse(JSON.parse(text)).files.filter(isInside);
  } catch {
    return [];
  }
}

async function filesOfJournal(path: string, effects: Effects): Promise<readonly string[]> {
  let text: string;
  try {
    text = new TextDecoder().decode(await effects.files.read(path));
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    try {
      const file: unknown = JSON.parse(line);
      return typeof file === 'string' && isInside(file) ? [file] : [];
    } catch {
      // The last line, where the run was killed: its file was not begun.
      return [];
    }
  });
}

/** Manifest and journal are data: they may not name anything outside the folder. */
function isInside(file: string): boolean {
  return (
    file !== '' && !file.startsWith('/') && !/^[a-z]:/iu.test(file) && !file.split(/[/\\]/u).includes('..')
  );
}
