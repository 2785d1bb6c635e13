import { describe, expect, it } from 'vitest';
import { readReports } from './wholeChain.ts';

/** "quote -> speaker" of each claim. */
async function spoken(text: string): Promise<string[]> {
  const { claims } = await readReports(text);
  return claims
    .filter(({ articleId }) => articleId === 'a_0')
    .map(({ quote, attribution }) => `${quote} -> ${attribution.speaker ?? 'open'}`);
}

describe('who says it', () => {
  it.each([
    // A question says less than its answer.
    [
      'When Ada Kell asked how long the works would take, Jon Brandt said they would end in May.',
      'Jon Brandt',
    ],
    // Two groups that nobody names speak together.
    ['Unions and employers agreed that wages must rise.', 'Unions and employers'],
    [
      'Two witnesses and a police officer said that the driver had run away.',
      'Two witnesses and a police officer',
    ],
    ['Prices rose and unions said that wages must follow.', 'unions'],
    // A relative clause is no frame for the main clause.
    [
      'The comedy stars Evan Blunt as the shy boy Griffin, who writes and performs plays in his cellar.',
      'open',
    ],
    [
      'Ada Kell is the chief technology officer of Brevix, where she advises ministers on new software.',
      'open',
    ],
    [
      'The prize went to Ada Kell, who claims to be the youngest winner, after a vote that lasted hours.',
      'open',
    ],
    [
      'The mayor met Ada Kell, who said that the plan would cost five million crowns and ruin the town.',
      'Ada Kell',
    ],
    // Anybody is nobody.
    ['While people often expect quick answers when they write, most messages need none.', 'open'],
    // A noun that looks like a verb.
    ['The company broke federal and state law by using pictures of others, the court ruled.', 'the court'],
  ])('%s', async (text, speaker) => {
    expect(await spoken(text)).toEqual([`${text} -> ${speaker}`]);
  });

  it('reads the name behind a dash as the signature of a quotation', async () => {
    const text =
      '“The plan scares me a lot and I do not trust it.” ― Krista Tolm\n“We have waited nine years for this bridge.” — Jan Till, teacher';
    expect(await spoken(text)).toEqual([
      '“The plan scares me a lot and I do not trust it.” ― Krista Tolm -> Krista Tolm',
      '“We have waited nine years for this bridge.” — Jan Till, teacher -> Jan Till',
    ]);
  });
});

describe('what is said in so many words', () => {
  it.each([
    ['“Tarsovia has chosen to turn the page,” Irena Dolan told supporters after midnight.', 'opinion'],
    ['“They locked the gates of Orval before the water came,” Irena Dolan told supporters.', 'fact'],
  ])('%s -> %s', async (text, kind) => {
    const { claims } = await readReports(text);
    expect(claims.find(({ articleId }) => articleId === 'a_0')?.kind).toBe(kind);
  });
});
