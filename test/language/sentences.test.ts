import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceBounds, splitSentences } from '../../src/language/sentences.ts';

function split(text: string): string[] {
  return sentenceBounds(text).map(([start, end]) => text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    ['Help came from the U.S. They were glad.', 2],
    ['The U.S. Navy left the port.', 1],
    ['They stood before St. Sophia and prayed.', 1],
    ['Dr. A. B. Moss met George W. Bush.', 1],
    ['Growth was 3.5 percent. Prices rose 2.1.', 2],
    ['He left.Then she came.', 2],
    ['The talks failed.“We tried,” he said.', 2],
    ['“Is it true?” he asked.', 1],
    ['The head of Yahoo! said so.', 1],
    ["It stands near the 'Old Gate.' The town paid.", 2],
    ['(This was known.) Mr. Lund knew it.', 2],
    ['“We will go.” The room fell silent.', 2],
    ['See www.example.com/Page.Two for more.', 1],
    ['No. 5 was missing. No. 6 was not.', 2],
    ['The rate rose to 3.5.Analysts had hoped for 3.6.', 2],
    ['Fares fell 4%.Then they rose, in 2024.They fell again.', 3],
    ['See v3.Beta of the plan.', 1],
    ['It closed at 5 p.m. Mr. Lund left.', 2],
    ['It opens at 9 a.m. Monday in Torvik.', 1],
    ['A silence . . . and then a cheer.', 1],
    ['He wrote: "Enough." "We will act," he added.', 2],
    ['“I did not.” ‘Go now!’ they shouted.', 2],
    ['The fine was Rs. 20,000. It is due on Thurs. 12 March.', 2],
    ['They met on Sat. in town. On Fri. March 6 they had not.', 2],
    ['She owns Halden Inc. It makes bells.', 2],
  ])('splits %s', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('keeps a closing quotation mark with its sentence', () => {
    expect(split('“We will go.” The room fell silent.')).toEqual(['“We will go.”', 'The room fell silent.']);
  });

  it('never crosses a block', () => {
    const text = 'A heading without a stop\nThe text goes on';
    const block = (start: number, end: number) => ({
      kind: 'paragraph' as const,
      role: 'body' as const,
      span: { start, end },
      reasons: [],
    });
    const sentences = splitSentences({ text, blocks: [block(0, 24), block(25, text.length)] });
    expect(sentences.map(({ span, block: index }) => [text.slice(span.start, span.end), index])).toEqual([
      ['A heading without a stop', 0],
      ['The text goes on', 1],
    ]);
  });

  const snippet = fc.constantFrom(
    ...[
      'The',
      'U.S.',
      'St.',
      'Mr.',
      'They',
      'said',
      '“',
      '”',
      '"',
      '.',
      '…',
      '?',
      '!',
      "'",
      '‘s',
      '’s',
      '\n',
    ],
    ...[
      '3.5%',
      '€4bn',
      'left.Then',
      'a-b',
      'Zoë',
      '(',
      ')',
      '•',
      'e.g.',
      'D.C.',
      '—',
      '漢字',
      '👍',
      'İ',
      '...',
    ],
  );

  it('covers every character but white space, sentences and tokens in order without overlaps', () => {
    fc.assert(
      fc.property(fc.array(snippet, { maxLength: 40 }), fc.boolean(), (words, spaced) => {
        const text = words.join(spaced ? ' ' : '');
        const span = { start: 0, end: text.length };
        const sentences = splitSentences({
          text,
          blocks: [{ kind: 'paragraph', role: 'body', span, reasons: [] }],
        });
        let end = 0;
        for (const sentence of sentences) {
          expect(text.slice(end, sentence.span.start).trim()).toBe('');
          end = sentence.span.end;
          let within = sentence.span.start;
          for (const token of sentence.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(within);
            expect(token.end).toBeGreaterThan(token.start);
            // Between tokens stand only white space and marks that are neither letters nor numbers.
            expect(text.slice(within, token.start)).not.toMatch(/[\p{L}\p{N}]/u);
            within = token.end;
          }
          expect(text.slice(within, sentence.span.end)).not.toMatch(/[\p{L}\p{N}]/u);
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('takes linear time on long rubbish', () => {
    for (const unit of ['.', '“', 'A.', "'s", 'left.Then', '…?! ']) {
      const started = process.cpuUsage();
      splitSentences({
        text: unit.repeat(20_000),
        blocks: [
          { kind: 'paragraph', role: 'body', span: { start: 0, end: 20_000 * unit.length }, reasons: [] },
        ],
      });
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1000, unit).toBeLessThan(8000);
    }
  });
});
