import { z } from 'zod';
import type { Artefact } from '../../model/artefact.ts';
import { manifestSchema } from '../../model/manifest.ts';
import type { DocumentStore } from '../store/sharedStore.ts';

const outcomeSchema = z.object({
  state: z.enum(['finished', 'failed', 'cancelled']),
  message: z.string().exactOptional(),
  counts: manifestSchema.shape.counts.exactOptional(),
  output: z.string().exactOptional(),
});
/** How a run ended. */
export type RunEnd = Artefact<typeof outcomeSchema>;

/** Where runs stand, in the store: the queue may forget everything and they go on. */
export class RunStates {
  readonly #documents: DocumentStore;

  constructor(documents: DocumentStore) {
    this.#documents = documents;
  }

  /** A run that ended, or was cancelled, is open again. */
  async open(run: string): Promise<void> {
    await this.#documents.remove(`runs/${run}/cancelled`);
    await this.#documents.remove(`runs/${run}/end`);
    await this.#documents.write(`open/${run}`, {});
  }

  /** Ids of the runs that have not ended, sorted. */
  async listOpen(): Promise<readonly string[]> {
    return [...(await this.#documents.list('open'))].sort();
  }

  async end(run: string, end: RunEnd): Promise<void> {
    await this.#documents.write(`runs/${run}/end`, end);
    await this.#documents.remove(`open/${run}`);
  }

  async readEnd(run: string): Promise<RunEnd | undefined> {
    const document = await this.#documents.read(`runs/${run}/end`);
    return document === undefined ? undefined : outcomeSchema.parse(document);
  }

  async cancel(run: string): Promise<void> {
    await this.#documents.write(`runs/${run}/cancelled`, {});
  }

  async isCancelled(run: string): Promise<boolean> {
    return (await this.#documents.read(`runs/${run}/cancelled`)) !== undefined;
  }
}
