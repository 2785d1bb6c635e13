import { join } from 'node:path';
import type { FileMemory, RememberedItem } from '../ingest/fileMemory.ts';
import type { Effects } from '../model/effects.ts';
import { WORK_FOLDER } from '../model/workFolder.ts';
import type { ArtefactCache } from './cache/artefactCache.ts';
import type { CacheKeys } from './cache/cacheKeys.ts';
import type { InputLedger, InputRow } from './inputLedger.ts';

/** What a run knows of a file that it has read. */
interface IndexedFile {
  readonly label: string;
  readonly realPath: string;
  readonly fingerprint: string;
  readonly items: readonly RememberedItem[];
  /** Rows of the manifest: one, or one for each file within an archive. */
  readonly inputs: readonly InputRow[];
}

export interface IndexContext {
  readonly cache: ArtefactCache;
  readonly keys: CacheKeys;
  readonly ledger: InputLedger;
  readonly effects: Effects;
}

/**
 * A file that changed so shortly before it was indexed may change again within the same tick of the disk's clock, and
 * keep its fingerprint (what git calls racily clean): it is read again next time.
 */
const TICK_MS = 2_000;

/** The files of an output folder's runs, so that the next run need not read what has not changed. */
export class FileIndex implements FileMemory {
  readonly #path: string;
  readonly #context: IndexContext;
  readonly #known: ReadonlyMap<string, IndexedFile>;
  readonly #seen = new Map<string, IndexedFile>();
  readonly #scope: string;
  readonly #startedMs: number;

  private constructor(
    path: string,
    scope: string,
    known: ReadonlyMap<string, IndexedFile>,
    context: IndexContext,
  ) {
    this.#path = path;
    this.#scope = scope;
    this.#known = known;
    this.#context = context;
    this.#startedMs = context.effects.clock.now().getTime();
  }

  /** @param scope what else decides how files are cut into records, such as the limit for a record's size */
  static async open(output: string, scope: string, context: IndexContext): Promise<FileIndex> {
    const path = join(output, WORK_FOLDER, 'files.jsonl');
    const known = new Map<string, IndexedFile>();
    let text = '';
    try {
      text = new TextDecoder().decode(await context.effects.files.read(path));
    } catch {
      // No earlier run.
    }
    const [first, ...lines] = text.split('\n');
    if (first === JSON.stringify({ scope })) {
      for (const line of lines) {
        if (line === '') continue;
        const file: IndexedFile = JSON.parse(line);
        known.set(file.label, file);
      }
    }
    return new FileIndex(path, scope, known, context);
  }

  recall(file: { label: string; realPath: string; fingerprint: string }) {
    const known = this.#known.get(file.label);
    if (known === undefined || known.fingerprint !== file.fingerprint || known.realPath !== file.realPath)
      return undefined;
    const { cache, keys, ledger } = this.#context;
    const isHeld = known.items.every((item) => item.kind !== 'known' || cache.has(keys.clean(item.record)));
    if (!isHeld) return undefined;
    for (const row of known.inputs) ledger.recall(row);
    this.#seen.set(known.label, known);
    return known.items;
  }

  remember(
    { label, realPath, fingerprint, changedMs }: Parameters<FileMemory['remember']>[0],
    items: readonly RememberedItem[],
  ): void {
    const paths = new Set(items.flatMap((item) => (item.kind === 'known' ? [item.record.path] : [])));
    const inputs = [...paths].flatMap((path) => this.#context.ledger.finish(path) ?? []);
    if (changedMs > this.#startedMs - TICK_MS) return;
    this.#seen.set(label, { label, realPath, fingerprint, items, inputs });
  }

  /** Keeps what this run has seen; files that it did not meet are forgotten. */
  async save(): Promise<void> {
    const seen = this.#seen;
    const scope = this.#scope;
    await this.#context.effects.files.writeChunks(
      this.#path,
      (function* () {
        yield `${JSON.stringify({ scope })}\n`;
        for (const file of seen.values()) yield `${JSON.stringify(file)}\n`;
      })(),
    );
  }
}
