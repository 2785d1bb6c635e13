import { describe, expect, it } from 'vitest';
import { writeClaimReviews } from '../../src/review/claimReview.ts';
import { readWorksheet } from '../../src/review/worksheet.ts';
import { checkSchemaOrg, expandSchemaOrg } from '../report/schemaOrg.ts';
import { type Row, sheetOf } from './corrected.ts';

const COMPLETE = {
  id: 'c_wall',
  quote: 'The flood wall cost €4.2 billion.',
  speaker: 'Ada Quill',
  publisher: 'The Vellmark Ledger',
  date: '2031-03-05',
  url: 'https://ledger.example/wall',
  verdict: 'Mostly false',
  rating: '2',
  evidence: 'https://audit.example/wall https://budget.example/2031',
  author: 'Northport Fact Desk',
  'checked by': 'Ana Brell',
  'checked on': '2031-03-09',
};

function review(...rows: Row[]) {
  return writeClaimReviews(readWorksheet('worksheet.csv', sheetOf(rows)));
}

describe('ClaimReview', () => {
  it('says what the person filled in, and nothing else', () => {
    expect(review(COMPLETE)).toEqual({
      refused: [],
      reviews: [
        {
          '@type': 'ClaimReview',
          claimReviewed: 'The flood wall cost €4.2 billion.',
          url: 'https://audit.example/wall',
          datePublished: '2031-03-09',
          author: { '@type': 'Organization', name: 'Northport Fact Desk' },
          creator: { '@type': 'Person', name: 'Ana Brell' },
          reviewRating: {
            '@type': 'Rating',
            alternateName: 'Mostly false',
            ratingValue: 2,
            bestRating: 5,
            worstRating: 1,
          },
          citation: ['https://audit.example/wall', 'https://budget.example/2031'],
          itemReviewed: {
            '@type': 'Claim',
            text: 'The flood wall cost €4.2 billion.',
            creditText: 'Ada Quill',
            appearance: {
              '@type': 'NewsArticle',
              url: 'https://ledger.example/wall',
              publisher: { '@type': 'Organization', name: 'The Vellmark Ledger' },
              datePublished: '2031-03-05',
            },
          },
        },
      ],
    });
  });

  it.each(['the article itself', 'speaker left open', 'speaker not looked for'])(
    'credits nobody by the words "%s"',
    (speaker) => {
      const { reviews } = review({ ...COMPLETE, speaker });
      expect(JSON.stringify(reviews)).toContain('appearance');
      expect(JSON.stringify(reviews)).not.toContain('creditText');
    },
  );

  it('is valid by a JSON-LD processor and by the vocabulary of schema.org', async () => {
    const { reviews } = review(COMPLETE, {
      ...COMPLETE,
      speaker: '',
      url: '',
      date: '',
      rating: '3/7',
      publisher: '',
    });
    const document = JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews });
    expect(await checkSchemaOrg(document)).toBe('');
    expect(await expandSchemaOrg(document)).toHaveLength(2);
    expect(await checkSchemaOrg(document.replaceAll('"Rating"', '"Person"'))).not.toBe('');
  }, 60_000);

  it.each([
    [{ verdict: '' }, 'no verdict'],
    [{ rating: '' }, 'no rating'],
    [{ rating: '6' }, 'the rating "6"'],
    [{ rating: 'half true' }, 'the rating "half true"'],
    [{ evidence: '' }, 'no evidence'],
    [{ evidence: 'see my notes' }, 'the evidence "see" is no web address'],
    [{ evidence: 'javascript:alert(1)' }, 'is no web address'],
    [{ author: '' }, 'no author'],
    [{ 'checked by': '' }, 'nobody in "checked by"'],
    [{ 'checked on': '' }, 'no date'],
    [{ 'checked on': '09.03.2031' }, '"09.03.2031" is no date'],
    [{ 'checked on': '2031-02-30' }, '"2031-02-30" is no date'],
    [{ quote: '' }, 'no claim'],
  ])('refuses a row with %j, with its number and the reason', (change, reason) => {
    const { reviews, refused } = review(COMPLETE, { ...COMPLETE, ...change });
    expect(reviews).toHaveLength(1);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.row).toBe(3);
    expect(refused[0]?.reasons.join('; ')).toContain(reason);
  });

  it('takes a scale, an address of the review and a wording that the person states', () => {
    const [one] = review({
      ...COMPLETE,
      rating: '3 of 7',
      'review url': 'https://desk.example/42',
      claim: 'The flood wall [in Northport] cost €4.2 billion.',
    }).reviews;
    expect(one).toMatchObject({
      url: 'https://desk.example/42',
      claimReviewed: 'The flood wall [in Northport] cost €4.2 billion.',
      reviewRating: { ratingValue: 3, bestRating: 7 },
    });
  });
});
