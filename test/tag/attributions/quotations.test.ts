import { describe, expect, it } from 'vitest';
import { findQuotationMarks } from '../../../src/tag/attributions/quotationMarks.ts';
import { findQuotations } from '../../../src/tag/attributions/quotations.ts';
import { buildContext } from './attributionContext.ts';

function marksOf(text: string): string[] {
  return findQuotationMarks(text, 0, text.length).map(({ offset, role }) => `${offset} ${role}`);
}

function quotationsOf(text: string): { quote: string; notes: readonly string[]; speech: boolean }[] {
  const { article, sentences } = buildContext(text);
  return findQuotations(article, sentences).map(({ span, notes, speech }) => ({
    quote: text.slice(span.start, span.end),
    notes,
    speech,
  }));
}

describe('findQuotationMarks', () => {
  it.each([
    'the teachers’ union of the valley',
    'Orre‘s dikes and it‘s old mill',
    "the Kievan Rus' and the rock 'n' roll of the '90s",
    "rock ’n’ roll isn't dead",
  ])('sees no quotation marks in apostrophes: %s', (text) => {
    expect(marksOf(text)).toEqual([]);
  });

  it('pairs single quotes round a possessive', () => {
    expect(marksOf("'The teachers' union won', she said")).toEqual(['0 open', '24 close']);
  });

  it('knows guillemets either way round and low-high marks', () => {
    expect(marksOf('«Ja», »Ja«'.slice(0, 4))).toEqual(['0 open', '3 close']);
    expect(marksOf('Er sagt: »Ja, gern«')).toEqual(['9 open', '18 close']);
    expect(marksOf('Er sagt: „Ja, gern“')).toEqual(['9 open', '18 close']);
  });
});

describe('findQuotations', () => {
  it('tells speech from names and scare quotes', () => {
    expect(
      quotationsOf('The “shadow fleet” is back. “We have seen it twice.”').map(({ speech }) => speech),
    ).toEqual([false, true]);
  });

  it('takes the title of a work for no speech, unless a reporting clause stands by it', () => {
    const speech = (text: string): boolean[] => quotationsOf(text).map((found) => found.speech);
    expect(speech('The song “We Are Never Going Home” was played.')).toEqual([false]);
    expect(speech('He sang the song. “We are never going home.”')).toEqual([true]);
    expect(speech('After the show “we are never going home,” she said.')).toEqual([true]);
  });

  it('closes at the reporting clause where the closing mark was lost', () => {
    expect(quotationsOf('“We will not move, he said. The crowd went home.')).toEqual([
      { quote: '“We will not move,', notes: ['missing closing quotation mark'], speech: true },
    ]);
  });

  it.each([
    'Lena Hoval, the minister, said, and left',
    "the ministry's envoy, Lena Hoval, told the press",
    "a spokeswoman for the miners' union said",
    'insists Lena Hoval, the minister',
    'according to Lena Hoval, the minister',
  ])('closes before an apposition, the verb first, and longer nouns: %s', (clause) => {
    expect(quotationsOf(`“We will not move, ${clause}. The crowd went home. It rained.`)).toEqual([
      { quote: '“We will not move,', notes: ['missing closing quotation mark'], speech: true },
    ]);
  });

  it('does not close where no reporting clause stands', () => {
    const text = '“We will not move, and in May, when it rained, we did not either.”';
    expect(quotationsOf(text)).toEqual([{ quote: text, notes: [], speech: true }]);
  });

  it('takes an opening mark behind the words for a closing one', () => {
    expect(quotationsOf('“We will not move,“ he said. “Never.”').map(({ quote }) => quote)).toEqual([
      '“We will not move,“',
      '“Never.”',
    ]);
  });

  it('ends an unclosed quotation where the next one opens', () => {
    const found = quotationsOf('“We will not move. Nobody asked us. “They never do,” he said.');
    expect(found.map(({ quote }) => quote)).toEqual(['“We will not move.', '“They never do,”']);
  });

  it('takes a stray closing mark for nothing', () => {
    expect(quotationsOf('The pipe is 5” wide. The valve is new.')).toEqual([]);
  });

  it('lets a quotation run on over paragraphs that open again', () => {
    const found = quotationsOf('“We will build.\n“We will also pay,” said Kell.');
    expect(found.map(({ quote, notes }) => [quote, notes])).toEqual([
      ['“We will build.', []],
      ['“We will also pay,”', []],
    ]);
  });

  it('leaves quotations within quotations to the outer one', () => {
    expect(quotationsOf('“She told me ‘never again’ and left,” he said.')).toHaveLength(1);
  });
});
