import { describe, expect, it } from 'vitest';
import vegalite from '../../src/report/vegalite.ts';
import { context, fixture } from './fixture.ts';

describe('vegalite', () => {
  const specs = new Map(
    [...vegalite(fixture, context)].map((file) => [file.path, JSON.parse([...file.chunks].join(''))]),
  );

  it('carries its data, so that it draws without the run', () => {
    expect(specs.get('charts/figures.vl.json').data.values[1]).toMatchObject({
      value: 2.5,
      subject: 'Vellmark',
      unit: 'percent of GDP',
      publisher: 'The Vellmark Ledger',
    });
    expect(specs.get('charts/coverage.vl.json').data.values).toHaveLength(4);
  });

  it('draws a day as long as a day', () => {
    expect(specs.get('charts/events.vl.json').data.values[0]).toMatchObject({
      start: '2031-03-03',
      end: '2031-03-04',
    });
  });
});
