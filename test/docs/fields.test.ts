import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { manifestSchema } from '../../src/model/manifest.ts';
import { outputSchemas } from '../../src/model/schemas.ts';
import { worksheetColumns } from '../../src/model/worksheet.ts';
import { claimColumns } from '../../src/report/claimColumns.ts';
import { figureColumns } from '../../src/report/figureColumns.ts';
import jsonl from '../../src/report/jsonl.ts';
import type { ReportFile } from '../../src/report/reporter.ts';
import { reporters } from '../../src/report/reporters.ts';
import { ROOT } from '../e2e/claimwire.ts';
import { context, fixture } from '../report/fixture.ts';

const page = readFileSync(resolve(ROOT, '.github/FIELDS.md'), 'utf8');
const readme = readFileSync(resolve(ROOT, 'README.md'), 'utf8');

/** The part of the page under the heading. */
function section(heading: string): string {
  const [, text = ''] = page.split(`\n## ${heading}\n`);
  return text.split('\n## ')[0] ?? '';
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** "blocks[].span", but not what every span and interval has within. */
function pathsOf(schema: Schema, path = ''): string[] {
  if (schema.items !== undefined) return pathsOf(schema.items, `${path}[]`);
  const names = Object.keys(schema.properties ?? {});
  const isPlace = names.length > 1 && names.every((name) => ['start', 'end', 'granularity'].includes(name));
  if (isPlace || names.length === 0) return [path];
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
    pathsOf(inner, path === '' ? name : `${path}.${name}`),
  );
}

const FILES: Readonly<Record<keyof typeof outputSchemas | 'manifest', string>> = {
  article: 'articles.jsonl',
  entity: 'entities.jsonl',
  figure: 'figures.jsonl',
  event: 'events.jsonl',
  story: 'stories.jsonl',
  claim: 'claims.jsonl',
  group: 'groups.jsonl',
  relation: 'relations.jsonl',
  failure: 'failures.jsonl',
  correction: 'corrections.jsonl',
  manifest: 'manifest.json',
};

describe('.github/FIELDS.md', () => {
  it.each(Object.entries({ ...outputSchemas, manifest: manifestSchema }))(
    'names every field of %s',
    (name, schema) => {
      const file = Object.entries(FILES).find(([type]) => type === name)?.[1] ?? `no file for ${name}`;
      const paths = pathsOf(z.toJSONSchema(schema, { io: 'input' }) as Schema);
      expect(paths.length).toBeGreaterThan(3);
      const text = section(file);
      expect(
        paths.filter((path) => !text.includes(`| \`${path}\``)),
        `add these fields to .github/FIELDS.md under ${file}`,
      ).toEqual([]);
    },
  );

  it('names no field that is gone', () => {
    for (const [name, schema] of Object.entries({ ...outputSchemas, manifest: manifestSchema })) {
      const file = Object.entries(FILES).find(([type]) => type === name)?.[1] ?? '';
      const paths = pathsOf(z.toJSONSchema(schema, { io: 'input' }) as Schema);
      const named = [...section(file).matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? '');
      expect(
        named.filter(
          (one) =>
            !paths.some((path) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`)),
        ),
        `these are in .github/FIELDS.md under ${file}, but not in the schema`,
      ).toEqual([]);
    }
  });

  it('names every column of the tables', () => {
    const missing = (heading: string, columns: readonly string[]): string[] =>
      columns.filter((column) => !section(heading).includes(`\`${column}\``));
    expect(
      missing(
        'claims.csv, claims.parquet',
        claimColumns.map(({ name }) => name),
      ),
    ).toEqual([]);
    expect(
      missing(
        'figures.parquet',
        figureColumns.map(({ name }) => name),
      ),
    ).toEqual([]);
    expect(missing('worksheet.csv', worksheetColumns)).toEqual([]);
  });
});

describe('README', () => {
  it('names every file that a run writes, and the fields page', async () => {
    const files: string[] = [...jsonl(fixture, context)].map(({ path }) => path);
    for (const [name, load] of Object.entries(reporters)) {
      if (name === 'html' || name === 'single') continue;
      const render = await load();
      files.push(...[...render(fixture, context)].map(({ path }: ReportFile) => path));
    }
    const outside = files.filter((path) => !path.startsWith('report/charts/'));
    expect(outside.length).toBeGreaterThan(15);
    expect(outside.filter((path) => !readme.includes(`\`${path}\``))).toEqual([]);
    expect(readme).toContain('.github/FIELDS.md');
    expect(readme).toContain('.github/LIBRARY.md');
    expect(readme).toContain('`report/charts/`');
  });
});
