import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import jsonl, { toJsonLine } from '../../src/report/jsonl.ts';
import { context, fixture } from './fixture.ts';

describe('jsonl', () => {
  it('writes one file per table and one row per line', () => {
    const files = [...jsonl(fixture, context)].map((file) => [file.path, [...file.chunks].join('')] as const);
    expect(files.map(([path]) => path)).toEqual([
      'articles.jsonl',
      'entities.jsonl',
      'figures.jsonl',
      'events.jsonl',
      'stories.jsonl',
      'claims.jsonl',
      'groups.jsonl',
      'relations.jsonl',
      'failures.jsonl',
    ]);
    const claims = files.find(([path]) => path === 'claims.jsonl')?.[1] ?? '';
    expect(claims.endsWith('\n')).toBe(true);
    expect(
      claims
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(fixture.claims);
  });

  it('keeps any text on one line, for readers that split on Unicode line ends too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\u2028', '\u0085', '\n', '\r'),
        (text, end) => {
          const line = toJsonLine({ text: text + end });
          expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029]/u);
          expect(JSON.parse(line)).toEqual({ text: text + end });
        },
      ),
    );
  });
});
