import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { describe, expect, it } from 'vitest';
import vegalite from '../../src/report/vegalite.ts';
import { context, fixture } from './fixture.ts';

describe('vegalite', () => {
  const specs = new Map(
    [...vegalite(fixture, context)].map((file) => [file.path, JSON.parse([...file.chunks].join(''))]),
  );

  it('carries its data, so that it draws without the run', () => {
    expect(specs.get('report/charts/figures.vl.json').data.values[1]).toMatchObject({
      value: 2.5,
      subject: 'Vellmark',
      unit: 'percent of GDP',
      publisher: 'The Vellmark Ledger',
    });
    expect(specs.get('report/charts/coverage.vl.json').data.values).toHaveLength(4);
  });

  it('names both sides of a meeting, and how often a name is mentioned on a day', () => {
    expect(specs.get('report/charts/meetings.vl.json').data.values[0]).toMatchObject({
      who: 'Ada Quill',
      with: 'Tomas Brandt',
      status: 'Took place',
    });
    expect(specs.get('report/charts/mentions.vl.json').data.values[0]).toMatchObject({
      name: 'Ada Quill',
      date: '2031-03-04',
    });
  });

  it('draws a day as long as a day', () => {
    expect(specs.get('report/charts/events.vl.json').data.values[0]).toMatchObject({
      start: '2031-03-03',
      end: '2031-03-04',
    });
  });

  it('fits the published schema of the version that it names', () => {
    const file = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');
    const schema = JSON.parse(readFileSync(file, 'utf8'));
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    for (const [path, spec] of specs) {
      expect(validate(spec), `${path}: ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true);
      expect(spec.$schema).toContain('/vega-lite/v6');
      expect(validate({ ...spec, mark: 'pancake', spec: 7 })).toBe(false);
    }
  });

  it.each([...specs.keys()])('%s is drawn by Vega', async (path) => {
    const view = new View(parse(compile(specs.get(path)).spec), { renderer: 'none' });
    const svg = await view.toSVG();
    expect(
      svg.match(/aria-roledescription="(?:point|bar|rect mark|bar mark)/gu)?.length ?? 0,
    ).toBeGreaterThan(1);
    view.finalize();
  });
});
