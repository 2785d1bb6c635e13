import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/claims/extractClaims.ts';
import { defaultConfiguration } from '../../src/model/configuration.ts';
import { resources } from './resources.ts';
import { tagText } from './taggedText.ts';
import { isOneGroup, readReports } from './wholeChain.ts';

const isNegated = (text: string) =>
  extractClaims(tagText(text), [], resources, defaultConfiguration())[0]?.negated;

describe('isNegated', () => {
  it.each([
    'No member of the Orval council has backed the new tunnel.',
    'Nobody in Orval has paid the toll for the new bridge.',
    'No one was hurt in the collapse of the crane at Tessim.',
    'None of the four ferries reached the port of Tessim on Monday.',
    'Neither the owner nor the captain signed the papers.',
    'Nothing was stolen from the museum in Orval.',
    'Hardly anybody in Orval has seen the plans for the harbour.',
    'The divers have found no trace of oil in the harbour.',
    'On Monday, no minister in Orval has resigned over the bridge.',
    'Ada Vey said she had “nothing to hide” on Monday.',
    'In Orval no minister has resigned over the bridge.',
    'There were no survivors of the crash near Tessim.',
    'The ferry no longer stops at Tessim in winter.',
    'No more money will be spent on the tunnel in Orval.',
    'Under no circumstances will Orval sell the harbour.',
  ])('denied: %s', (text) => expect(isNegated(text)).toBe(true));

  it.each([
    'No more than 5 houses in Orval were flooded on Monday.',
    'No fewer than 5 houses in Orval were flooded on Monday.',
    'The council wants the bridge open no later than June.',
    'No doubt the ferry will return to Tessim in spring.',
    'There is no doubt that the dam at Tessim will hold.',
    'No. 5 of the list won a seat in the council of Orval.',
    'No 10 announced a new envoy to the talks in Orval.',
    'Nothing less than a new bridge was promised to Orval.',
    'Nobody but the mayor of Orval has signed the papers.',
    'Hardly more than 40 houses were built in Orval.',
    'The ferry reached Tessim with no passengers on board.',
    'Orval voted no to the tunnel on Sunday.',
    'The bus left the road near Orval on Monday, and nobody was hurt.',
    'Ada Vey, no friend of ferries, has bought the quay at Tessim.',
    'The police in Orval arrested a driver who had no licence.',
  ])('not denied: %s', (text) => expect(isNegated(text)).toBe(false));
});

describe('a denied statement', () => {
  it.each([
    ['Ada Vey has bought the mill at Tessim.', 'No mill at Tessim has been bought by Ada Vey.'],
    ['Nobody drowned in the flood at Tessim.', 'Three farmers drowned in the flood at Tessim.'],
    [
      'No member of the Orval council has backed the tunnel under the river.',
      'Every member of the Orval council has backed the tunnel under the river.',
    ],
    [
      'Orval will not raise the toll to 5 crowns, Ada Vey said.',
      'Orval will raise the toll to 5 crowns, Ada Vey said.',
    ],
  ])('is no group with what it denies: %s', async (text, other) => {
    expect(await isOneGroup(text, other)).toBe(false);
  });

  it('is one with the same denial, and what only sounds denied with the plain statement', async () => {
    const denial = 'No member of the Orval council has backed the tunnel under the river.';
    expect(await isOneGroup(denial, denial.replace('No', 'So far, no'))).toBe(true);
    const plain = 'The ferry will return to Tessim in the spring, Ada Vey said.';
    expect(await isOneGroup(plain, plain.replace('The', 'No doubt the'))).toBe(true);
  });

  it('is one with a plain word for what it denies', async () => {
    const other = "In Orval's council elections of 2030, 40 percent of young workers did not vote.";
    const plain = 'Two fifths of young workers in Orval stayed at home in the council elections of 2030.';
    expect(await isOneGroup(plain, other)).toBe(true);
    expect(await isOneGroup(plain.replace('stayed at home', 'voted'), other)).toBe(false);
  });

  it('is no pledge where it binds no one', async () => {
    const { claims } = await readReports('Nobody will spend 4 percent of GDP on roads, Ada Vey said.');
    expect(claims.map(({ kind, negated }) => [kind, negated])[0]).toEqual(['forecast', true]);
  });
});
