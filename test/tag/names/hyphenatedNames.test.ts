import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

describe('names with a hyphen', () => {
  it.each([
    ['Prof. Jean-Luc de la Combe of Torvik agreed.', 'Jean-Luc de la Combe'],
    ['The minister, Karl-Heinz Brandt, agreed.', 'Karl-Heinz Brandt'],
    ['Hans-Peter Orlow said so on Monday.', 'Hans-Peter Orlow'],
    ['The prize went to Mr Ames-Corrie in May.', 'Ames-Corrie'],
    ['Shares rose after Chung Eui-sun spoke.', 'Chung Eui-sun'],
    ['They lived in Ardley-upon-Orm until the flood.', 'Ardley-upon-Orm'],
    ['Reporters followed Hassan al-Tarabi to the gate.', 'Hassan al-Tarabi'],
  ])('%s', (text, name) => {
    expect(readNames(text).links).toContain(`${name} -> ${name}`);
  });

  it('leaves two who met two, and a place before a hyphen a place', () => {
    const found = readNames('The Harry-Meghan interview was sold to a Madrid-based firm.').links;
    expect(found.some((link) => link.startsWith('Harry-Meghan'))).toBe(false);
    expect(found).toContain('Madrid -> Madrid');
  });

  it('takes the article of an Arabic surname with it', () => {
    const found = readNames('Omar el-Tarabi met Lena Falk in Torvik. Falk thanked el-Tarabi.').links;
    expect(found.filter((link) => link.endsWith('-> Omar el-Tarabi'))).toHaveLength(2);
  });

  it('sees no name in a sum of money', () => {
    const found = readNames('The loss of the firm widened to €2.4bn from €1.9bn.').links;
    expect(found).toEqual([]);
  });

  it('knows a surname whose particles open the sentence', () => {
    const found = readNames('Jutta von der Heide left early. Von der Heide was ill.').links;
    expect(found).toContain('Von der Heide -> Jutta von der Heide');
  });
});
