import { describe, expect, it } from 'vitest';
import { trainCheckworthiness } from '../../../src/claims/worth/trainCheckworthiness.ts';
import { loadWordingModel } from '../../../src/claims/worth/wordingModel.ts';
import { resources } from '../resources.ts';

const towns = ['Halm', 'Velstadt', 'Brennholm', 'Dorvik', 'Lusen', 'Tarsk'];
const sentences = towns.flatMap((town, index) => [
  { text: `Rents in ${town} rose by ${index + 3} percent last year.`, label: true },
  { text: `I am so glad to see my friends in ${town}.`, label: false },
]);

describe('trainCheckworthiness', () => {
  const trained = trainCheckworthiness(sentences, [], resources.cues);

  it('learns to tell figures from feelings', () => {
    const model = loadWordingModel(trained.bytes, resources.cues);
    const worthy = model.score('Prices in Sorrel rose by 9 percent.');
    expect(worthy).toBeGreaterThan(model.score('We are glad to be here with my friends.'));
    expect(worthy).toBeGreaterThanOrEqual(trained.threshold);
  });

  it('gives the same bytes for the same sentences', () => {
    expect(trainCheckworthiness(sentences, [], resources.cues).bytes).toEqual(trained.bytes);
  });
});

describe('the shipped model', () => {
  it('ranks a checkable sentence above small talk, as a probability', () => {
    const figure = resources.wording.score('Unemployment fell from 8 percent to 5 percent in two years.');
    const talk = resources.wording.score('Thank you all so much, it is a beautiful evening.');
    expect(figure).toBeGreaterThan(resources.wording.threshold);
    expect(talk).toBeLessThan(resources.wording.threshold);
    expect(figure).toBeLessThanOrEqual(1);
  });
});
