import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutClaims } from '../../src/claims/claimPieces.ts';
import type { ClaimCollection } from '../../src/claims/collection.ts';
import {
  groupClaims,
  groupWithinStories,
  joinStoryGroups,
  readStatements,
} from '../../src/claims/groupClaims.ts';
import { relateClaims } from '../../src/claims/relations/relateClaims.ts';
import { addCounts, countTerms, shareCounts } from '../../src/claims/termCounts.ts';
import { compareKeys } from '../../src/model/order.ts';
import { sourceOf } from '../../src/model/rowSource.ts';
import { resources } from './resources.ts';
import { claimRow, collect, figureRow } from './rows.ts';

const PLACES = ['Halm', 'Orsa', 'Velk'];
const THINGS = ['bridge over the Orre', 'hospital for children', 'railway to the coast'];

/** Claims of several stories, some of which report one event, with figures that agree and disagree. */
const collections = fc
  .array(
    fc.record({
      story: fc.integer({ min: 0, max: 5 }),
      event: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
      article: fc.integer({ min: 0, max: 3 }),
      place: fc.constantFrom(...PLACES),
      thing: fc.constantFrom(...THINGS),
      value: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows): ClaimCollection => {
    const articles = Array.from({ length: 24 }, (_, at) => ({
      id: `a${at}`,
      ...(at % 5 === 0 ? {} : { publisher: `Paper ${at % 4}` }),
      publishedAt: `2025-03-${10 + (at % 7)}T08:00:00Z`,
    }));
    const claims = rows.map(({ story, event, article, place, thing, value }, at) => ({
      ...claimRow(
        `c${at}`,
        `a${story * 4 + article}`,
        `${place} will spend ${value} million euros on the ${thing}.`,
      ),
      storyId: `s${story}`,
      figureIds: [`f${at}`],
      ...(event === undefined ? {} : { eventId: `e${event}` }),
    }));
    const figures = claims.map((claim, at) => {
      const value = rows[at]?.value ?? 0;
      return figureRow(`f${at}`, claim, `${value} million euros`, {
        value: value * 1e6,
        unit: { kind: 'currency', code: 'EUR' },
      });
    });
    return collect({
      claims,
      figures,
      articles,
      syndicated: [
        ['a1', 'a0'],
        ['a9', 'a8', 'a10'],
      ],
    });
  });

describe('cutClaims', () => {
  it('gives pieces whose relations and groups are those of the whole, for any size', () => {
    let [related, grouped] = [0, 0];
    fc.assert(
      fc.property(collections, fc.integer({ min: 1, max: 30 }), (collection, mostClaims) => {
        const pieces = cutClaims(collection, mostClaims);
        expect(pieces.flatMap(({ claims }) => claims).length).toBe(collection.claims.length);
        const relations = pieces
          .flatMap((piece) => relateClaims(piece, resources))
          .sort((a, b) => compareKeys([a.type, a.id], [b.type, b.id]));
        const whole = relateClaims(collection, resources);
        expect(relations).toEqual(whole);
        related += pieces.length > 1 ? whole.length : 0;
        const statements = pieces.map((piece) => readStatements(piece, resources));
        const counts = statements.map(countTerms);
        const total = addCounts(counts);
        const within = shareCounts(total, counts).flatMap((share, at) =>
          groupWithinStories(statements[at] ?? [], share),
        );
        const groups = [...joinStoryGroups(sourceOf(within), total, collection, relations)];
        expect(groups).toEqual(groupClaims(collection, whole, resources));
        grouped += groups.filter(({ claimIds }) => claimIds.length > 1).length;
      }),
      { numRuns: 80, seed: 9 },
    );
    expect(Math.min(related, grouped)).toBeGreaterThan(3);
  });

  it('keeps together what reports one event, and cuts between other stories', () => {
    const claim = (id: string, storyId: string, eventId?: string) => ({
      ...claimRow(id, 'a', 'The dam will be built.'),
      storyId,
      ...(eventId === undefined ? {} : { eventId }),
    });
    const claims = [claim('w', 's1', 'e1'), claim('x', 's2'), claim('y', 's3', 'e1'), claim('z', 's4')];
    const ids = cutClaims(collect({ claims }), 2).map((piece) => piece.claims.map(({ id }) => id));
    expect(ids).toEqual([
      ['w', 'y'],
      ['x', 'z'],
    ]);
  });
});
