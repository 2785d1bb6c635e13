import { describe, expect, it } from 'vitest';
import { choiceProbabilities, packChoice, unpackChoice } from '../../src/learn/choice.ts';
import { trainChoice } from '../../src/learn/choiceTraining.ts';

const choices = [
  { options: [['near', 'big'], ['far'], ['none']], isRight: [true, false, false] },
  { options: [['near'], ['far', 'big'], ['none']], isRight: [true, false, false] },
  { options: [['far'], ['none']], isRight: [false, true] },
];
const training = { ridge: 0.01, epochs: 100, step: 0.3 };

describe('choice', () => {
  it('learns which features make an option likely, the same way every time', () => {
    const model = trainChoice(choices, training);
    const [near = 0, far = 0, none = 0] = choiceProbabilities(model, [['near'], ['far'], ['none']]);
    expect(near).toBeGreaterThan(none);
    expect(none).toBeGreaterThan(far);
    expect(near + far + none).toBeCloseTo(1);
    expect([...trainChoice(choices, training)]).toEqual([...model]);
  });

  it('shares what several right options have among them', () => {
    const both = [{ options: [['a'], ['b'], ['c']], isRight: [true, true, false] }];
    const [a, b, c = 0] = choiceProbabilities(trainChoice(both, training), [['a'], ['b'], ['c']]);
    expect(a).toBeCloseTo(b ?? 0);
    expect(c).toBeLessThan(0.1);
  });

  it('does not weigh what it has not seen, nor overflow', () => {
    expect(choiceProbabilities(new Map(), [['a'], ['b']])).toEqual([0.5, 0.5]);
    expect(choiceProbabilities(new Map([['a', 5000]]), [['a'], ['b']])).toEqual([1, 0]);
  });

  it('is the same once packed', () => {
    const model = new Map([
      ['near', 0.5],
      ['part subject 0', -1.25],
    ]);
    expect([...unpackChoice(packChoice(model))]).toEqual([...model]);
    expect(() => unpackChoice(new Uint8Array(16))).toThrow('not a claimwire model file');
  });
});
