import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/clean/decodeText.ts';
import { articleOf, showBlocks } from '../resources.ts';

const LEAD = 'The ferry between Halm and the islands will stop for the winter, the operator said on Friday.';
const SECOND =
  'Islanders will have to rely on the mail boat, which takes twelve passengers and no cars at all.';

describe('cleanPlainText', () => {
  it('takes the first line for the headline where it is no sentence', () => {
    const article = articleOf(`Ferry to Stop for the Winter\n\n${LEAD}\n${SECOND}\n`, 'text');
    expect(article.title).toBe('Ferry to Stop for the Winter');
    expect(showBlocks(article)).toEqual([`paragraph/body: ${LEAD}`, `paragraph/body: ${SECOND}`]);
    expect(article.removed).toEqual([]);
  });

  it('has no headline where the text begins with a sentence', () => {
    expect(articleOf(`${LEAD}\n${SECOND}`, 'text')).toMatchObject({ title: '', text: `${LEAD}\n${SECOND}` });
  });

  it('finds the headline below a standfirst that says the same, and keeps the standfirst', () => {
    const standfirst = 'The operator of the ferry to the islands has said that it will stop for the winter.';
    const article = articleOf(
      `${standfirst}\nIslands Ferry Will Stop for Winter\n${LEAD}\n${SECOND}`,
      'text',
    );
    expect(article).toMatchObject({ title: 'Islands Ferry Will Stop for Winter', subtitle: standfirst });
    expect(article.text.startsWith(standfirst)).toBe(true);
  });

  it('drops navigation and the teasers it leads to, in place and with reasons', () => {
    const text = `Ferry to Stop\n\nIn a hurry?\nRead the summary\n\n${LEAD}\n\n${SECOND}\n\nPrevious Story\n\nGoat Fair Moves to June\n\nNext Story\n\nBakery Sells Its Last Bun`;
    const article = articleOf(text, 'text');
    expect(article.text).toBe(`${LEAD}\n${SECOND}`);
    expect(article.removed.map(({ text: removed, near }) => [removed, near])).toEqual([
      ['In a hurry?', 0],
      ['Read the summary', 0],
      ['Previous Story', article.text.length],
      ['Goat Fair Moves to June', article.text.length],
      ['Next Story', article.text.length],
      ['Bakery Sells Its Last Bun', article.text.length],
    ]);
  });

  it('leaves sentences that merely mention what navigation says', () => {
    const text =
      'Readers may subscribe to the ferry’s bulletin at the harbour office, but few islanders do so, she said.';
    expect(articleOf(`${LEAD}\n${text}`, 'text').text).toContain(text);
  });

  it('tells headings, list items, captions and notes about the text', () => {
    const text = [
      'Ferry to Stop',
      LEAD,
      'Why the boat stops',
      SECOND,
      '- Twelve passengers may go with the mail boat on each day.',
      'Photo: The ferry in the harbour of Halm',
      'Editor’s note: the number of passengers was corrected in this text.',
    ].join('\n');
    expect(showBlocks(articleOf(text, 'text')).map((block) => block.slice(0, 28))).toEqual([
      'paragraph/body: The ferry be',
      'heading/body: Why the boat s',
      'paragraph/body: Islanders wi',
      'listItem/body: Twelve passen',
      'caption/body: Photo: The fer',
      'paragraph/meta: Editor’s not',
    ]);
  });

  it('reads byline, date and fields around the text', () => {
    const article = articleOf(
      `Ferry to Stop\nBy Jane Doe | 4 March 2025\n${LEAD}\n${SECOND}\nSource: Island Post`,
      'text',
    );
    expect(article).toMatchObject({
      authors: ['Jane Doe'],
      publishedAt: '2025-03-04',
      publisher: 'Island Post',
    });
    expect(article.text).toBe(`${LEAD}\n${SECOND}`);
  });

  it('joins lines that are wrapped at a fixed width, and leads every block back to the source', () => {
    const wrapped = `${LEAD} ${SECOND} ${LEAD} ${SECOND}`.replace(/(.{50,60}) /gu, '$1\n');
    const source = `Ferry to Stop\r\n\r\n${wrapped}\r\n\r\n  ${SECOND}\r\n`;
    const article = articleOf(source, 'text');
    expect(article.blocks).toHaveLength(2);
    const decoded = decodeText(new TextEncoder().encode(source), 'text');
    for (const { span, source: place } of article.blocks) {
      const quote = article.text.slice(span.start, span.end);
      expect(decoded.slice(place?.start, place?.end).replace(/\s/gu, ' ')).toBe(quote);
    }
  });
});

describe('flagBackground', () => {
  it('marks encyclopedic lines between news, with reasons, and nothing else', () => {
    const encyclopedic = [
      'Lusenia is a republic on the eastern shore of the Sorrel Sea, founded in 1921.',
      'It has borders with Kestria and Velmark.',
      'The climate is mild, and the country is known for its vineyards.',
    ];
    const article = articleOf(['Ferry to Stop', LEAD, ...encyclopedic, SECOND].join('\n'), 'text');
    expect(article.blocks.map(({ role }) => role)).toEqual([
      'body',
      'background',
      'background',
      'background',
      'body',
    ]);
    expect(article.blocks[1]?.reasons.join()).toContain('defines its subject');
    expect(article.blocks[0]?.reasons).toEqual([]);
  });

  it('leaves definitions that are news or speech', () => {
    const news = [
      'Lusenia is a country in crisis, its prime minister said on Monday.',
      '“The Sorrel Sea is a lake of the rich,” the fisherman told reporters.',
      'The bank is expected to raise its rate, which has been at four percent since 2021.',
    ];
    const article = articleOf([LEAD, ...news, SECOND].join('\n'), 'text');
    expect(article.blocks.every(({ role }) => role === 'body')).toBe(true);
  });
});
