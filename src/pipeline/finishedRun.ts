import { join } from 'node:path';
import type { z } from 'zod';
import type { Effects } from '../model/effects.ts';
import { type Manifest, manifestSchema } from '../model/manifest.ts';
import type { RunResult } from '../model/run.ts';
import { outputSchemas } from '../model/schemas.ts';
import { UserError } from '../model/userError.ts';

export interface FinishedRun {
  readonly manifest: Manifest;
  readonly result: RunResult;
}

/**
 * Reads a run's output folder back, every row validated.
 * @throws UserError where the folder holds no finished run or a row does not fit its schema
 */
export async function readFinishedRun(folder: string, effects: Effects): Promise<FinishedRun> {
  const manifest = parseRow(
    manifestSchema,
    await readText(folder, 'manifest.json', effects),
    'manifest.json',
    folder,
  );
  const rows = async <Schema extends z.ZodType>(stem: string, schema: Schema): Promise<z.infer<Schema>[]> => {
    const file = `${stem}.jsonl`;
    const lines = (await readText(folder, file, effects)).split('\n').filter((line) => line !== '');
    return lines.map((line, index) => parseRow(schema, line, `${file} line ${index + 1}`, folder));
  };
  const result: RunResult = {
    articles: await rows('articles', outputSchemas.article),
    entities: await rows('entities', outputSchemas.entity),
    figures: await rows('figures', outputSchemas.figure),
    events: await rows('events', outputSchemas.event),
    stories: await rows('stories', outputSchemas.story),
    claims: await rows('claims', outputSchemas.claim),
    groups: await rows('groups', outputSchemas.group),
    relations: await rows('relations', outputSchemas.relation),
    failures: await rows('failures', outputSchemas.failure),
    ...(manifest.files.includes('corrections.jsonl')
      ? { corrections: await rows('corrections', outputSchemas.correction) }
      : {}),
  };
  return { manifest, result };
}

async function readText(folder: string, file: string, effects: Effects): Promise<string> {
  try {
    return new TextDecoder().decode(await effects.files.read(join(folder, file)));
  } catch {
    throw new UserError(
      `${folder} holds no finished run: ${file} cannot be read`,
      'name the output folder of a claimwire run, for example: claimwire report output',
    );
  }
}

function parseRow<Schema extends z.ZodType>(
  schema: Schema,
  json: string,
  where: string,
  folder: string,
): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new UserError(
      `${join(folder, where)} is not valid JSON`,
      'run claimwire again to rewrite the folder',
    );
  }
  const parsed = schema.safeParse(value);
  // The row as it was written, not zod's copy: that one has its keys in the schema's order, and other bytes.
  if (parsed.success) return value as z.infer<Schema>;
  const [issue] = parsed.error.issues;
  throw new UserError(
    `${join(folder, where)}: ${issue?.message ?? 'does not fit the schema'} (at ${issue?.path.join('.') ?? '?'})`,
    'the folder was written by another version or edited: run claimwire again',
  );
}
