import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/claims/extractClaims.ts';
import { draftClaimSchema } from '../../src/model/claim.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import { isExact } from '../../src/model/span.ts';
import type { TaggedArticle } from '../../src/model/taggedArticle.ts';
import { resources } from './resources.ts';
import { figureOf, person, speechOf, tagText } from './taggedText.ts';

const extract = (tagged: TaggedArticle) => extractClaims(tagged, [], resources, defaultConfiguration());

describe('extractClaims', () => {
  it('makes one claim of each sentence that says something', () => {
    const claims = extract(tagText('Velmark closed two ports. The strike cost 40 million crowns.'));
    expect(claims.map(({ quote }) => quote)).toEqual([
      'Velmark closed two ports.',
      'The strike cost 40 million crowns.',
    ]);
    expect(claims[0]?.attribution).toEqual({ kind: 'editorial', contentSpans: [], chain: [] });
  });

  it('keeps what spoke for its kind and how much each reason weighs', () => {
    const [claim] = extract(tagText('Velmark pledged new ports and expects more trade.'));
    expect(claim?.kind).toBe('pledge');
    expect(claim?.kindScores).toEqual({ pledge: 1, forecast: 1 });
    const { reasons = [], weights = [] } = claim?.checkworthiness ?? {};
    expect(weights).toHaveLength(reasons.length);
    expect(weights[reasons.indexOf('a pledge that can be followed up')]).toBe(0.9);
  });

  it('makes no claim of headings, questions and notes about the text', () => {
    const tagged = tagText(
      '# Velmark closed two ports\nWill the ports open again?\nClick here to read more news.',
    );
    expect(extract(tagged)).toEqual([]);
  });

  it('says that nobody was looked for behind a text in another language', () => {
    const tagged = tagText(
      'Der Hafen von Torvik bleibt nach dem Sturm bis zum Abend geschlossen, teilte die Stadt mit.',
    );
    const german = { ...tagged, article: { ...tagged.article, language: 'de' } };
    expect(extract(german).map(({ attribution }) => attribution.kind)).toEqual(['unread']);
  });

  it('splits a sentence whose clauses have different speakers', () => {
    const text =
      'Norland is still far from the goal, but Minister Vey sounded sure that it would get there one day.';
    const claims = extract(
      tagText(text, {
        entities: [person('Ada Vey')],
        attributions: [
          speechOf(text, {
            source: 'Minister Vey',
            cue: 'sounded sure',
            content: 'it would get there one day',
            speaker: 'Ada Vey',
            entity: 0,
          }),
        ],
      }),
    );
    expect(claims.map(({ quote, attribution }) => [quote, attribution.speaker?.text])).toEqual([
      ['Norland is still far from the goal', undefined],
      ['Minister Vey sounded sure that it would get there one day.', 'Ada Vey'],
    ]);
  });

  it('splits clauses whose figures have different subjects, and lists figures with their clause', () => {
    const text = 'Norland spends 1.3% of its budget on roads, while Velmark spends 4.1% of it on rail.';
    const figures = [
      figureOf(text, '1.3%', { subject: { text: 'Norland' } }),
      figureOf(text, '4.1%', { subject: { text: 'Velmark' } }),
    ];
    expect(extract(tagText(text, { figures })).map((claim) => claim.figures)).toEqual([[0], [1]]);
  });

  it('keeps the short sentences of one direct quote together', () => {
    const text = '“They will come. We all think so. We really do,” he said. The hall was full of farmers.';
    const content = '“They will come. We all think so. We really do,”';
    const speech = speechOf(text, {
      source: 'he',
      cue: 'said',
      content,
      kind: 'direct',
      speaker: 'Jon Hale',
    });
    expect(extract(tagText(text, { attributions: [speech] })).map(({ quote }) => quote)).toEqual([
      '“They will come. We all think so. We really do,” he said.',
      'The hall was full of farmers.',
    ]);
  });

  it('leaves a speaker below the confidence threshold open', () => {
    const text = 'Hale said the bridge was closed.';
    const content = 'the bridge was closed';
    const speech = speechOf(text, { source: 'Hale', cue: 'said', content, speaker: 'Jon Hale' });
    const unsure = { ...speech, speaker: { text: 'Jon Hale', anonymous: false, confidence: 0.2 } };
    const [claim] = extract(tagText(text, { attributions: [unsure] }));
    expect(claim?.attribution.kind).toBe('indirect');
    expect(claim?.attribution.speaker).toBeUndefined();
  });

  it('yields valid rows with exact quotes whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const tagged = tagText(text.replaceAll('# ', ''));
        for (const claim of extract(tagged)) {
          draftClaimSchema.parse(claim);
          expect(isExact(tagged.article.text, claim)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the speaker of a few words behind a long reporting clause, not of a phrase in a longer sentence', () => {
    const attribute = (text: string) =>
      extract(
        tagText(text, {
          entities: [person('Ada Vey')],
          attributions: [
            speechOf(text, {
              source: 'Ada Vey',
              cue: 'spoke of',
              content: 'a trap',
              speaker: 'Ada Vey',
              entity: 0,
            }),
          ],
        }),
      ).map(({ attribution }) => attribution.speaker?.text);
    expect(attribute('Ada Vey, who leads the dockers of Velmark, spoke of a trap.')).toEqual(['Ada Vey']);
    expect(
      attribute(
        'Ada Vey spoke of a trap after the port of Velmark had lost 40 million crowns in the strike of May.',
      ),
    ).toEqual([undefined]);
  });
});

describe('checks within an article', () => {
  it('notes where the article gives another figure for the same thing', () => {
    const text = 'The flood in Selm killed 14 people. In Selm the flood killed 19 people.';
    const people = { value: 14, unit: { kind: 'count' as const, name: 'people' } };
    const tagged = tagText(text, {
      figures: [figureOf(text, '14 people', people), figureOf(text, '19 people', { ...people, value: 19 })],
    });
    expect(extract(tagged).map(({ notes }) => notes)).toEqual([
      ['check within the article: 14 people here, 19 people in “In Selm the flood killed 19 people.”'],
      ['check within the article: 19 people here, 14 people in “The flood in Selm killed 14 people.”'],
    ]);
  });
});
