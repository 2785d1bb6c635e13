import { describe, expect, it } from 'vitest';
import { isSpeechClause } from '../../../src/tag/names/speechClause.ts';
import { readNames } from './names.ts';

const opens = (text: string): boolean => isSpeechClause(text.split(' '), 0);

describe('a clause of speech behind a name', () => {
  it.each([
    'the harbour board said on Monday .',
    'a clerk of the court has told us .',
    'its lawyers later confirmed .',
    'a spokesman for the ferry line in Varnholm announced on Monday .',
  ])('is no apposition: "%s"', (text) => {
    expect(opens(text)).toBe(true);
  });

  it.each([
    'the harbour master , said .',
    'the harbour master .',
    'a baker who said it was late .',
    'a man believed dead .',
    'a woman thought to be his aunt .',
    'the reported head of the gang .',
    'said the harbour master .',
  ])('does not take what the name is called for one: "%s"', (text) => {
    expect(opens(text)).toBe(false);
  });

  it('says nothing of whom the sentence names before it', () => {
    const board = readNames('The pier was drawn by Lena Falk, the surveyor said on Monday.');
    expect(board.referent('the surveyor')).not.toBe('Lena Falk');
    const lawyer = readNames('The pier was drawn by Lena Falk, a lawyer has said. The lawyer wept.');
    expect(lawyer.referent('The lawyer')).toBeUndefined();
    const mayor = readNames('The pier was paid for by Lena Falk, the mayor of Varnholm said on Monday.');
    expect(mayor.referent('the mayor')).toBe('Mayor of Varnholm');
    const firm = readNames(
      'The pier was sold to Brightwater Mills, the government said. The government wept.',
    );
    expect(firm.referent('The government')).not.toBe('Brightwater Mills');
    const brother = readNames(
      'Peter Holm was away. The pier was sold to Karl Storm, his brother said. His brother wept.',
    );
    expect(brother.referent('His brother')).not.toBe('Karl Storm');
    const maker = readNames('The pier was drawn by Vexter Ruun, the ministry said on Monday.');
    expect(maker.entities.find(({ name }) => name === 'Vexter Ruun')?.type).not.toBe('organization');
  });

  it('leaves what somebody is called', () => {
    const closed = readNames('Lena Falk, the surveyor, said it was safe. The surveyor was tired.');
    expect(closed.referent('The surveyor')).toBe('Lena Falk');
    const last = readNames('It was safe, said Lena Falk, the mayor of Varnholm. The mayor was tired.');
    expect(last.referent('The mayor')).toBe('Lena Falk');
  });
});
