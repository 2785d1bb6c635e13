import type { FigureSentence } from './figureSentence.ts';

/** "a poll shows": a sentence whose shares were asked for in a survey. */
export function tellsOfSurvey({ tokens }: FigureSentence): boolean {
  return tokens.some(({ lower }) => /^(?:polls?|surveys?|pollsters?)$/u.test(lower));
}
