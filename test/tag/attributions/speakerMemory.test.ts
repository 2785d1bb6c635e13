import { describe, expect, it } from 'vitest';
import { loadAttributionRules } from '../../../src/tag/attributions/attributionResources.ts';
import { mayBe } from '../../../src/tag/attributions/speakerMemory.ts';
import { readAsset } from '../../asset.ts';
import { attributionsOf } from './attributionContext.ts';

const { sources } = loadAttributionRules(readAsset);

describe('whom a pronoun may go on with', () => {
  it.each([
    ['she', 'A spokeswoman for Brightwater Mills'],
    ['he', 'The witness'],
    ['she', 'The witness'],
    ['he', 'Another boss of the ferries'],
    ['he', 'A baker'],
  ] as const)('"%s" may be "%s"', (pronoun, description) => {
    expect(mayBe(pronoun, description, sources)).toBe(true);
  });

  it.each([
    ['he', 'A spokeswoman for Brightwater Mills'],
    ['she', 'The chairman'],
    ['he', 'The ministry'],
    ['he', 'A report by the harbour board'],
    ['she', 'The women on the pier'],
    ['he', 'Two bakers'],
    ['he', 'The bakers of Varnholm'],
  ] as const)('"%s" is not "%s"', (pronoun, description) => {
    expect(mayBe(pronoun, description, sources)).toBe(false);
  });
});

describe('a pronoun that goes on speaking', () => {
  const last = (said: string): string | undefined =>
    attributionsOf(`Karl Storm was on the pier. ${said}`, {
      names: ['Karl Storm', 'Ferry Lines'],
      references: { He: 'Karl Storm', She: 'Karl Storm' },
    }).at(-1)?.speaker;

  it('is who spoke last without a name, whatever the name behind "for" ends in', () => {
    expect(last('A spokeswoman for Ferry Lines said it had paid. She said the bill was small.')).toBe(
      'A spokeswoman for Ferry Lines',
    );
  });

  it('stays open behind a description that stays open', () => {
    expect(last('The mayor said it was late. He said the pier was shut.')).toBeUndefined();
    expect(last('The mayor said it was late. He said the pier was shut. He said it rained.')).toBeUndefined();
  });

  it('is somebody else where the description fits it not', () => {
    expect(last('The ministry said it was late. He said the pier was shut.')).toBe('Karl Storm');
    expect(last('A woman said it was late. He said the pier was shut.')).toBe('Karl Storm');
  });
});
