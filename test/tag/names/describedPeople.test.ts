import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

describe('pronouns behind what is only described', () => {
  it('stay open where somebody without a name is meant', () => {
    const text = 'Hanna Brask waited at the door. My sister sent a letter. She lives in the north.';
    expect(readNames(text).referent('She')).toBeUndefined();
    const nearer = 'My sister sent a letter. Hanna Brask waited at the door. She lives in the north.';
    expect(readNames(nearer).referent('She')).toBe('Hanna Brask');
  });

  it('mean the body that a description of the sentence before means', () => {
    const text =
      'Halden Motors sells cars to Verdane Logistics. The carmaker, said Anna Brask, needs the money. Halden Motors, a carmaker, has debts. The carmaker will close a plant. It has two.';
    expect(readNames(text).referent('It')).toBe('Halden Motors');
  });

  it('do not go past an authority that has no name to a firm named before', () => {
    const text = 'Halden Motors appealed. The competition authority did not comment. It meets on Friday.';
    expect(readNames(text).referent('It')).toBeUndefined();
  });

  it('are not the one of whom a description is said', () => {
    const text = 'Daan Pretor was my student. He says next year.';
    expect(readNames(text).referent('He')).toBe('Daan Pretor');
  });
});

describe('pronouns in quotations', () => {
  it('do not mean the speaker of the quotation before in the same paragraph', () => {
    const text =
      'Nordal had sent Lars Vinther ahead. "Lars rode well," said the sports director, Fabrizio Cantel. "I told him so."';
    expect(readNames(text).referent('him')).toBe('Lars Vinther');
  });
});

describe('the gender that pronouns tell', () => {
  it('is learnt from a sentence that names nobody else', () => {
    const text =
      'Jory Kitt described how he had found the boat. Hanna Strake lent Jory Kitt money. Jory Kitt said she was kind.';
    expect(readNames(text).entity('Jory Kitt')?.gender).toBe('male');
    expect(readNames(text).referent('she')).toBe('Hanna Strake');
  });

  it('is not taken from what may be said of somebody before', () => {
    const text = 'Anton Brask sat down. Jory Kitt explained why he had lost.';
    expect(readNames(text).entity('Jory Kitt')?.gender).toBeUndefined();
  });
});
