import { expect, it } from 'vitest';
import { scoreCheckworthiness, type WorthEvidence } from '../../../src/claims/worth/checkworthiness.ts';
import { defaultConfiguration } from '../../../src/model/configuration.ts';
import { figureOf } from '../taggedText.ts';

const figure = figureOf('The ministry puts the deficit at 3 percent.', '3 percent', {
  subject: { text: 'ministry' },
});
const score = (fields: Partial<WorthEvidence>) =>
  scoreCheckworthiness(
    {
      kind: 'fact',
      wording: 0,
      cues: [],
      figures: [figure],
      source: '',
      words: 12,
      hedged: false,
      background: false,
      reported: true,
      namedSpeaker: true,
      namedOffice: false,
      names: 0,
      dated: false,
      reportsEvent: false,
      ...fields,
    },
    defaultConfiguration(),
  );

it('names whose figure it is, but not who merely gives it', () => {
  expect(score({}).reasons).toContain('gives a figure for ministry');
  expect(score({ source: 'The ministry' }).reasons).toContain('gives a figure');
});

it('is sure of nothing, however many reasons speak for a check', () => {
  const everything = score({ kind: 'pledge', names: 4, dated: true, reportsEvent: true, wording: 9 });
  const much = score({ names: 1, dated: true });
  expect(everything.score).toBeLessThan(0.98);
  expect(everything.score).toBeGreaterThan(much.score);
});
