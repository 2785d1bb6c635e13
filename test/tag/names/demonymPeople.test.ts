import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

describe('people by their country', () => {
  it('are whom the text named last, and the same further on', () => {
    const { links } = readNames(
      'Mikkel Torsager has four seconds left. The Dane, who began the stage well, was dropped. Luis Olabarri attacked alone. The crowd waited. The Dane, he said, was tired.',
    );
    expect(links).toContain('Dane -> Mikkel Torsager');
    expect(links.filter((link) => link === 'Dane -> Mikkel Torsager')).toHaveLength(2);
  });

  it('stay open where two were named, and many are no one', () => {
    const two = readNames(
      'Luis Olabarri and Zurab Kvarel attacked together. The Georgian was stronger.',
    ).links;
    expect(two).not.toContain('Georgian -> Zurab Kvarel');
    const many = readNames('Anna Brask arrived early. The British had left.').links;
    expect(many).not.toContain('British -> Anna Brask');
  });

  it('leaves an adjective to its noun', () => {
    const { links } = readNames('Anna Brask arrived early. The Georgian president was late.');
    expect(links).not.toContain('Georgian -> Anna Brask');
  });
});
