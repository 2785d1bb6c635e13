import type { AttachedPhrase } from './figurePhrase.ts';
import type { Quantity } from './figureQuantity.ts';
import type { SubjectContext } from './figureReferent.ts';
import { clauseAround, type FigureSentence } from './figureSentence.ts';
import { agentOf, type GoverningVerb, governingVerb } from './figureVerb.ts';

/** A quantity in its sentence, with what governs it. */
export interface FigureFrame {
  readonly sentence: FigureSentence;
  readonly quantity: Quantity;
  readonly clause: { readonly start: number; readonly end: number };
  readonly verb: GoverningVerb | undefined;
  readonly agent: AttachedPhrase | undefined;
  readonly context: SubjectContext;
}

export function frameOf(sentence: FigureSentence, quantity: Quantity, context: SubjectContext): FigureFrame {
  const clause = clauseAround(sentence, quantity.start);
  const verb = governingVerb(sentence, quantity, clause.start);
  const agent = verb === undefined ? undefined : agentOf(sentence, verb, clause.start);
  return { sentence, quantity, clause, verb, agent, context };
}
