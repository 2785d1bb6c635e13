import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entity, mentionForms } from '../../src/model/entity.ts';
import { MentionTable } from '../../src/pipeline/mentionTable.ts';
import { indexMentions } from '../../src/report/articleMentions.ts';

const mention = fc.record({
  span: fc
    .tuple(fc.nat({ max: 60_000_000 }), fc.nat({ max: 80 }))
    .map(([start, length]) => ({ start, end: start + length })),
  quote: fc.constantFrom('Orle', 'she', 'the mayor', 'Ana Brell'),
  form: fc.constantFrom(...mentionForms),
  entity: fc.nat({ max: 3 }),
  confidence: fc.constant(1),
});
const articles = fc.array(fc.array(mention, { maxLength: 12 }), { maxLength: 8 });
const ids = ['e0', 'e1', 'e2'];
const entities = ids.map((id) => ({ id, type: 'person' as const, name: id, aliases: [], roles: [] }));

describe('the table of mentions', () => {
  it('holds every mention of a known entity once, at its entity and at its article', () => {
    fc.assert(
      fc.property(articles, (found) => {
        // The fourth local entity of each article resolves to nobody.
        const byArticle = new Map(found.map((_, at) => [`a${at}`, ids]));
        const table = new MentionTable({ entities, byArticle });
        const expected = new Map<string, Entity['mentions'][number][]>();
        found.forEach((mentions, at) => {
          table.add(`a${at}`, mentions);
          for (const { span, quote, form, entity } of mentions) {
            const id = ids[entity];
            if (id === undefined) continue;
            expected.set(id, [...(expected.get(id) ?? []), { articleId: `a${at}`, span, quote, form }]);
          }
        });
        const { length, read } = table.rows();
        const rows = Array.from({ length }, (_, at) => read(at));
        expect(new Map(rows.map(({ id, mentions }) => [id, mentions]))).toEqual(expected);
        const counts = rows.map(({ mentions }) => mentions.length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        const placed = indexMentions(rows);
        found.forEach((_, at) => {
          const own = rows.flatMap(({ id, mentions }) =>
            mentions
              .filter(({ articleId }) => articleId === `a${at}`)
              .map(({ span }) => ({ span, entityId: id })),
          );
          expect(placed(`a${at}`)).toEqual(own);
        });
      }),
    );
    expect(indexMentions([])('a0')).toEqual([]);
  });
});
