import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

describe('references', () => {
  it('resolves pronouns by gender and recency', () => {
    const { referent } = readNames(
      'Finance Minister Tomas Keller criticised Marta Olsen. She resigned. He said it was overdue.',
    );
    expect(referent('She')).toBe('Marta Olsen');
    expect(referent('He', 1)).toBe('Tomas Keller');
  });

  it('prefers the subject of the sentence before', () => {
    const { referent } = readNames('Peter Lund met David Moss in Oslo. He said the talks went well.');
    expect(referent('He')).toBe('Peter Lund');
  });

  it('leaves a pronoun open where nobody fits', () => {
    const { referent } = readNames('Peter Lund spoke first. She disagreed.');
    expect(referent('She')).toBeUndefined();
  });

  it('resolves definite descriptions to what may be called so', () => {
    const { referent } = readNames(
      'NATO will meet the Bank of Norstad and Defence Minister Lena Falk in June. The alliance paid. ' +
        'The bank did not. The minister wept. The company closed.',
    );
    expect(referent('The alliance')).toBe('NATO');
    expect(referent('The bank')).toBe('Bank of Norstad');
    expect(referent('The minister')).toBe('Lena Falk');
  });

  it('resolves "they" to a country, but not across a plural noun', () => {
    const { referent } = readNames('Pressure came from the U.S. They are calling for more.');
    expect(referent('They')).toBe('United States');
    const critics = readNames('Several officials in Norway protested. They left early.');
    expect(critics.referent('They')).toBeUndefined();
  });

  it('follows a chain of pronouns past somebody who is only mentioned', () => {
    const { referent } = readNames(
      'Peter Lund resigned. He looked at his deputy, Oskar Moss, for a while. He said no more.',
    );
    expect(referent('He', 2)).toBe('Peter Lund');
  });

  it('does not give "it" to a name where a body without a name was the subject', () => {
    const { referent } = readNames(
      'Northgate Shipping made an offer. The competition authority must approve it. It said it would take its time.',
    );
    expect(referent('It said'.slice(0, 2))).toBeUndefined();
  });

  it('takes the name in apposition to a description', () => {
    const { referent } = readNames('Six are missing, said its director, Ivo Randal, in Oslo.');
    expect(referent('its director, Ivo Randal')).toBe('Ivo Randal');
    expect(referent('its director')).toBe('Ivo Randal');
  });

  it('takes the name at the end of a title phrase, not one inside it', () => {
    const { referent } = readNames('NATO Secretary General Mark Rutte met Keir Starmer’s spokesperson.');
    expect(referent('NATO Secretary General Mark Rutte')).toBe('Mark Rutte');
    expect(referent('Keir Starmer’s spokesperson')).toBeUndefined();
  });
});
