import { describe, expect, it } from 'vitest';
import { readNames } from './names.ts';

describe('pronouns and the clause that they stand in', () => {
  it('follows the subject of the verb of saying', () => {
    const { referent } = readNames(
      'Winifred Garrow met a neighbour. She has had a letter from Theresa Holm, who wrote that she would hang it in the kitchen.',
    );
    expect(referent('she')).toBe('Theresa Holm');
    const lawyer = readNames('Cross-examined by Mr Lyle, Joe Farnham agreed that he had been dismissed.');
    expect(lawyer.referent('he')).toBe('Joe Farnham');
    const body = readNames(
      'The Transport Agency, which oversees the Harbour Bureau, said that it would wait.',
    );
    expect(body.referent('it')).toBe('Transport Agency');
  });

  it('does not take the object of "told" for its subject', () => {
    const { referent } = readNames('Denise Thorn was found guilty. Ralf Holt told her the sentence.');
    expect(referent('her')).toBe('Denise Thorn');
  });

  it('never means the speaker of a quotation', () => {
    const { referent } = readNames(
      'Roy Abbott admitted it. Mick Tanner laughed. "Now he owes me," Roy Abbott said.',
    );
    expect(referent('he')).not.toBe('Roy Abbott');
  });

  it('names nobody for the speaker’s own people, and whom a question is put to', () => {
    const { referent } = readNames(
      'Karel Dorn came. "My husband held my hand and then he let go," said Ingrid Holm.',
    );
    expect(referent('he let')).toBeUndefined();
    const asked = readNames('John Kerr asked Rick Hallam if he knew how to spell it.');
    expect(asked.referent('he')).toBe('Rick Hallam');
  });

  it('looks for the speaker of a quotation of several sentences where it closes', () => {
    const { referent } = readNames('Liv Dahl met Anja Krol. "She was polite. That is all," Dahl said.');
    expect(referent('She')).toBe('Anja Krol');
  });

  it('tells who speaks from whom the quotation goes on about', () => {
    const { referent } = readNames(
      'Roy Abbott nodded. "Mick Tanner has my life," he said, "the least he can do is lend me a barrel."',
    );
    expect(referent('he', 3)).toBe('Mick Tanner');
    const critic = readNames('Bastien Arden was there. "Maude Arden never sleeps," he huffed.');
    expect(critic.referent('he', 2)).toBe('Bastien Arden');
  });

  it('goes with an office that has no name', () => {
    const { referent } = readNames(
      'The foreign minister of Norway laughed. "There is nothing left," she said.',
    );
    expect(referent('she')).toBe('Foreign minister of Norway');
  });
});

describe('descriptions that the article never explains', () => {
  it('means the only person of the sentence before', () => {
    const { referent } = readNames('Ruth Arden held her seat in May. The mayor promised a bridge.');
    expect(referent('The mayor')).toBe('Ruth Arden');
    const composer = readNames('The music prize went to Tove Lindholm. The composer had left for Lisbon.');
    expect(composer.referent('The composer')).toBe('Tove Lindholm');
  });

  it('is nobody who acts beside it, who holds another office, or of another paragraph', () => {
    expect(readNames('Olaf Brandt thanked the clockmaker.').referent('the clockmaker')).toBeUndefined();
    expect(
      readNames('Senator Olaf Brandt came. The mayor stayed away.').referent('The mayor'),
    ).toBeUndefined();
    expect(readNames('Olaf Brandt came.\n\nThe mayor stayed away.').referent('The mayor')).toBeUndefined();
    expect(
      readNames('Olaf Brandt and Ruth Arden came. The mayor stayed away.').referent('The mayor'),
    ).toBeUndefined();
  });

  it('reads no profession into other nouns', () => {
    expect(readNames('Olaf Brandt came. The computer was gone.').referent('The computer')).toBeUndefined();
    expect(readNames('Olaf Brandt came. The matter is closed.').referent('The matter')).toBeUndefined();
  });

  it('takes a firm for "the firm" and no ministry', () => {
    const { referent } = readNames(
      'They ran Haldrup Travel from a shop. The Serious Fraud Bureau searched the firm in 2019.',
    );
    expect(referent('the firm')).toBe('Haldrup Travel');
  });
});
