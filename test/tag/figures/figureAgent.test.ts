import { describe, expect, it } from 'vitest';
import { subjectsOf } from './figuresOf.ts';

describe('who does what an infinitive or a participle says', () => {
  it.each([
    ['The union asked the port to hire 300 pilots.', ['port']],
    ['The council called on its tenants to save 40 litres.', ['tenants']],
    ['Otters exposed to the noise caught 30 percent fewer fish.', ['Otters']],
    ['The port used a loan to buy 12 cranes.', ['port']],
    ['The port deployed its fleet, launched a search, pledged 9 million crowns in aid.', ['port']],
    ['The council was fined for failing to hand over papers, but has now provided 140 letters.', ['council']],
  ])('%s', (text, wanted) => {
    expect(subjectsOf(text)).toEqual(wanted);
  });
});
