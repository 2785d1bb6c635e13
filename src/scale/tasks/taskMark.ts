import { z } from 'zod';
import type { Artefact } from '../../model/artefact.ts';
import { failureSchema } from '../../model/failure.ts';
import type { DocumentStore } from '../store/sharedStore.ts';

/** What a task leaves when it is done, under the name of the work: whoever finds it need not do the work again. */
export const taskMarkSchema = z.object({
  segments: z.array(z.string()).describe('where its artefacts are'),
  lost: z
    .array(z.object({ record: z.string(), failure: failureSchema }))
    .describe('records that a worker could not do: too slow, too large, or its end'),
  records: z.int(),
  failures: z.int(),
  bytes: z.int().describe('moved to and from the store'),
  timings: z.record(z.string(), z.number()).describe('milliseconds per stage'),
});
export type TaskMark = Artefact<typeof taskMarkSchema>;

export async function readMark(documents: DocumentStore, name: string): Promise<TaskMark | undefined> {
  const document = await documents.read(markName(name));
  return document === undefined ? undefined : taskMarkSchema.parse(document);
}

export async function writeMark(documents: DocumentStore, name: string, mark: TaskMark): Promise<void> {
  await documents.write(markName(name), mark);
}

/** @throws Error where one of them is not there */
export async function readMarks(
  documents: DocumentStore,
  names: readonly string[],
): Promise<readonly TaskMark[]> {
  return Promise.all(
    names.map(async (name) => {
      const mark = await readMark(documents, name);
      if (mark === undefined) throw new Error(`the store has lost the mark of task ${name}`);
      return mark;
    }),
  );
}

function markName(name: string): string {
  return `marks/${name.slice(0, 2)}/${name}`;
}
