import { describe, expect, it } from 'vitest';
import { readDeedStatus } from '../../src/claims/deedStatus.ts';
import { readWords } from '../../src/claims/words.ts';
import { isOneGroup } from './wholeChain.ts';

const statusOf = (text: string, verb: string) => {
  const words = readWords(text, { start: 0, end: text.length });
  return readDeedStatus(
    words,
    words.findIndex((word) => word.text === verb),
  );
};

describe('readDeedStatus', () => {
  it.each([
    ['The hall at Tessim will open in May.', 'open', 'toCome'],
    ['The hall at Tessim will not be opened in May.', 'opened', 'toCome'],
    ['The hall at Tessim is due to open in May.', 'open', 'toCome'],
    ['The hall at Tessim would allegedly cost 9 million crowns.', 'cost', 'toCome'],
    ['The hall at Tessim was opened in 2019.', 'opened', 'done'],
    ['The hall at Tessim cost 9 million crowns.', 'cost', 'done'],
    ['The cost of the hall at Tessim is 9 million crowns.', 'cost', undefined],
    ['The hall at Tessim opens in May.', 'opens', undefined],
  ])('%s: %s is %s', (text, verb, status) => expect(statusOf(text, verb)).toBe(status));
});

describe('groups', () => {
  it.each([
    ['The owner said that the Marrow Lane hall will open in May.', 'The Marrow Lane hall opened in 2017.'],
    ['The guild of Tessim dined on Sunday night.', 'Pupils of Tessim dined on Sunday night.'],
    [
      'The new tram line would allegedly cost 9 million crowns.',
      'The plan for the museum cost 9 million crowns.',
    ],
  ])('keep apart what differs in status or subject: %s', async (text, other) => {
    expect(await isOneGroup(text, other)).toBe(false);
  });

  it('keep what is said of one thing in other words', async () => {
    const text = 'The Marrow Lane hall will open in May, the owner said.';
    const other = 'The owner said the hall in Marrow Lane is to open in May.';
    expect(await isOneGroup(text, other)).toBe(true);
  });
});
