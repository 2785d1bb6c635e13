import { z } from 'zod';
import type { Effects } from '../../model/effects.ts';
import { allSchemas } from '../../model/schemas.ts';
import { UserError } from '../../model/userError.ts';

/** Prints the JSON Schema (draft 2020-12) of one type, or an object with all of them. */
export function printSchema(type: string | undefined, effects: Effects): number {
  const toJsonSchema = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input' });
  if (type === undefined) {
    const all = Object.entries(allSchemas).map(([name, schema]) => [name, toJsonSchema(schema)]);
    effects.terminal.stdout(`${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
    return 0;
  }
  const schema = Object.hasOwn(allSchemas, type) ? allSchemas[type] : undefined;
  if (schema === undefined) {
    throw new UserError(`there is no type "${type}"`, `one of: ${Object.keys(allSchemas).join(', ')}`);
  }
  effects.terminal.stdout(`${JSON.stringify(toJsonSchema(schema), null, 2)}\n`);
  return 0;
}
