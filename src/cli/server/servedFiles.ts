import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import { manifestSchema } from '../../model/manifest.ts';

/** A file that may be shown: its path on disk and its size. */
export interface ServedFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/**
 * The files of a finished run by the names that its manifest gives them. Nothing else in the folder is reachable, so
 * no path can lead out of it; a link that points outside is passed over.
 */
export class ServedFiles {
  readonly #folder: string;
  readonly #effects: Effects;
  #names: ReadonlySet<string> = new Set();
  #manifestSize = -1;

  constructor(folder: string, effects: Effects) {
    this.#folder = folder;
    this.#effects = effects;
  }

  async find(name: string): Promise<ServedFile | undefined> {
    await this.#refresh();
    if (!this.#names.has(name)) return undefined;
    const path = join(this.#folder, name);
    try {
      const root = (await this.#effects.files.status(this.#folder)).realPath;
      const { kind, size, realPath } = await this.#effects.files.status(path);
      const isInside = realPath === join(root, name);
      return kind === 'file' && isInside ? { path, name, size } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Another run may write the folder while it is shown. */
  async #refresh(): Promise<void> {
    const path = join(this.#folder, 'manifest.json');
    try {
      const { size } = await this.#effects.files.status(path);
      if (size === this.#manifestSize) return;
      const text = new TextDecoder().decode(await this.#effects.files.read(path));
      this.#names = new Set([...manifestSchema.parse(JSON.parse(text)).files, 'manifest.json']);
      this.#manifestSize = size;
    } catch {
      this.#names = new Set();
      this.#manifestSize = -1;
    }
  }
}
