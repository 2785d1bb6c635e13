import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

describe('descriptions of bodies', () => {
  it('take up what a name says, in its head only', () => {
    const text =
      'The Prudential Oversight Council took control of Banco Aldane on Monday. Anna Brask had confidence in the regulator. The bank is closed.';
    expect(readNames(text).referent('the regulator')).toBe('Prudential Oversight Council');
    expect(readNames(text).referent('The bank')).toBe('Banco Aldane');
    const district = 'The Marlow School District owns Eleanor Brand High School. The school is closed.';
    expect(readNames(district).referent('The school')).toBe('Eleanor Brand High School');
  });

  it('may be said of a name that tells nothing, where it is the only one near', () => {
    const text = 'FairDose accused the ministry of delay. The charity wants a vote.';
    expect(readNames(text).referent('The charity')).toBe('FairDose');
    const council = 'The Marlow Transport Council was slow. The charity wants a vote.';
    expect(readNames(council).referent('The charity')).toBeUndefined();
  });

  it('go to what bears the noun rather than to what is only of its sort', () => {
    const text =
      'The Pellwater Drainage Authority says the wall belongs to the Coast Agency. The agency denies it.';
    expect(readNames(text).referent('The agency')).toBe('Coast Agency');
  });

  it('find a defendant by the charge', () => {
    const text =
      'Callum Straker, 31, denies murdering his cousin. Harriet Lowden opened the case at noon. She said that the defendant wanted to sell.';
    expect(readNames(text).referent('the defendant')).toBe('Callum Straker');
  });
});

describe('titles in an apposition', () => {
  it('belong to whom they stand behind "of"', () => {
    const text = 'Ray Whitlock, a cousin of the superintendent, voted no.';
    expect(readNames(text).entity('Ray Whitlock')?.roles).toEqual([]);
  });
});
