import { type ChoiceModel, type ChoiceOption, choiceProbabilities } from './choice.ts';

/** Options of which some, at least one, are right. */
export interface LabelledChoice {
  readonly options: readonly ChoiceOption[];
  readonly isRight: readonly boolean[];
}

export interface ChoiceTraining {
  /** L2 penalty on weights, relative to the mean loss of a choice. */
  readonly ridge: number;
  readonly epochs: number;
  readonly step: number;
}

/**
 * Weights that make the right options likely: gradient descent on all choices at once with a step per weight (AdaGrad,
 * Duchi et al. 2011). The same choices in the same order give the same weights.
 */
export function trainChoice(
  choices: readonly LabelledChoice[],
  { ridge, epochs, step }: ChoiceTraining,
): ChoiceModel {
  const names = new Set(choices.flatMap(({ options }) => options.flat()));
  const weights = new Map([...names].map((name) => [name, 0]));
  const squares = new Map(weights);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const gradient = new Map([...weights].map(([name, weight]) => [name, ridge * weight]));
    for (const choice of choices) addGradient(gradient, choice, weights, choices.length);
    for (const [name, slope] of gradient) {
      const square = (squares.get(name) ?? 0) + slope * slope;
      squares.set(name, square);
      if (square > 0) weights.set(name, (weights.get(name) ?? 0) - (step * slope) / Math.sqrt(square));
    }
  }
  return weights;
}

/** Of the mean negative logarithm of what the right options share. */
function addGradient(
  gradient: Map<string, number>,
  { options, isRight }: LabelledChoice,
  weights: ChoiceModel,
  count: number,
): void {
  const shares = choiceProbabilities(weights, options);
  const right = shares.reduce((sum, share, index) => sum + (isRight[index] === true ? share : 0), 0);
  options.forEach((features, index) => {
    const share = shares[index] ?? 0;
    const slope = (share - (isRight[index] === true ? share / right : 0)) / count;
    for (const name of features) gradient.set(name, (gradient.get(name) ?? 0) + slope);
  });
}
