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

describe('pronouns and their narrator', () => {
  it('do not mean who speaks, whose pronoun stands beside the quotation or the one before', () => {
    const text = 'Anton Brask lost to Emil Falk. Brask left early. "Is he angry with me?" he asked.';
    expect(readNames(text).referent('he', 1)).not.toBe('Anton Brask');
    const more =
      'Grete Falk wept. "My grandmother was born here," she told reporters. "She would have danced."';
    expect(readNames(more).referent('She')).toBeUndefined();
    expect(readNames(more).referent('she')).toBe('Grete Falk');
  });

  it('are two people, the one in the quotation and the narrator', () => {
    const text =
      'Viktor Sald was jailed. Defence lawyer Paul Orvin vowed to appeal. "He is a scapegoat," he said.';
    expect(readNames(text).referent('he')).toBe('Paul Orvin');
  });

  it('are no body that was named two sentences before, for most plurals have no name', () => {
    const text = 'The University of Tarnhav closed. Birds moved north. They came back in May.';
    expect(readNames(text).referent('They')).toBeUndefined();
  });
});

describe('the gender that pronouns tell', () => {
  it('is learnt from a sentence that names nobody else', () => {
    const text =
      'Jory Kitt described how he had found the boat. Hanna Strake lent Jory Kitt money. Jory Kitt said she was kind.';
    expect(readNames(text).entity('Jory Kitt')?.gender).toBe('male');
    expect(readNames(text).referent('she')).toBe('Hanna Strake');
  });

  it('is told by the noun of a relative', () => {
    const text = 'Hanna Brask came early. His uncle Gerry watched from the stands.';
    expect(readNames(text).entity('Gerry')?.gender).toBe('male');
  });

  it('is not taken from what may be said of somebody before', () => {
    const text = 'Anton Brask sat down. Jory Kitt explained why he had lost.';
    expect(readNames(text).entity('Jory Kitt')?.gender).toBeUndefined();
  });
});
