import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { configurationSchema } from '../../src/model/configuration.ts';

const fieldsSchema = z.record(z.string(), z.looseObject({ description: z.string().optional() }));

/** Keys that the JSON Schema leaves to be guessed at, of the document and of its sections. */
function undescribed(schema: unknown, path: string, depth: number): string[] {
  const { properties } = z.looseObject({ properties: fieldsSchema.optional() }).parse(schema);
  return Object.entries(properties ?? {}).flatMap(([key, field]) => [
    ...(field.description === undefined ? [`${path}${key}`] : []),
    ...(depth > 1 ? undescribed(field, `${path}${key}.`, depth - 1) : []),
  ]);
}

describe('the JSON Schema of the configuration', () => {
  const schema = z.toJSONSchema(configurationSchema, { io: 'input' });

  it('says what every section and setting is for', () => {
    expect(undescribed(schema, '', 3)).toEqual([]);
  });

  it('finds a setting that says nothing', () => {
    const silent = z.toJSONSchema(
      z.strictObject({ part: z.strictObject({ limit: z.int() }).describe('a part') }),
    );
    expect(undescribed(silent, '', 2)).toEqual(['part.limit']);
  });
});
