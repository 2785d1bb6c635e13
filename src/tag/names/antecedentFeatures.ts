import type { ChoiceOption } from '../../learn/choice.ts';
import type { Antecedent } from './antecedents.ts';
import type { PersonPronoun, ResolvedPronoun } from './personPronoun.ts';
import type { ReferenceDocument } from './referenceCandidates.ts';

/**
 * What speaks for and against each of those whom a pronoun may stand for, and behind them for nobody: how far back and
 * as what they were last spoken of, in or out of quotations, how often they are named, and whom the pronoun before meant.
 */
export function antecedentFeatures(
  pronoun: PersonPronoun,
  antecedents: readonly Antecedent[],
  before: readonly ResolvedPronoun[],
  { sentences }: ReferenceDocument,
): ChoiceOption[] {
  const previous = before.findLast(({ gender }) => gender === pronoun.gender);
  const block = sentences[pronoun.sentence]?.block;
  const options = antecedents.map((antecedent, rank) => {
    const { latest, entity } = antecedent;
    const back = pronoun.sentence - latest.sentence;
    const near = Math.min(2, back);
    const isFirst = antecedents.every(
      (other) => other.latest.sentence !== latest.sentence || other.latest.word >= latest.word,
    );
    const features = [
      `back ${distance(back)}`,
      `rank ${Math.min(3, rank)}`,
      `as ${latest.as}`,
      `as ${latest.as} ${near}`,
      `block ${sentences[latest.sentence]?.block === block}`,
      `part ${latest.part} ${near}`,
      `part ${latest.part} ${near} ${pronoun.use}`,
      `quoted ${pronoun.isQuoted} ${latest.isQuoted} ${near > 0}`,
      `first ${isFirst} ${near}`,
      `named ${Math.min(3, Math.ceil(Math.log2(1 + antecedent.names)))}`,
      `share ${Math.round(antecedent.share * 4)}`,
      `gender ${genderEvidence(antecedent)}`,
    ];
    if (antecedents.length === 1) features.push('only');
    if (pronoun.opens) features.push(`opens ${latest.part} ${near}`);
    if (latest.speaks) features.push(`speaks ${near}`);
    if (latest.speaks && pronoun.speaks) features.push(`both speak ${near}`);
    if (antecedent.draft?.type === 'office') features.push('office');
    if (previous?.entity === entity) {
      features.push(`previous ${Math.min(3, pronoun.sentence - previous.sentence)}`);
      features.push(`previous quoted ${previous.isQuoted === pronoun.isQuoted}`);
      if (rank === 0) features.push('previous and last');
      if (previous.use === 'subject') features.push(`previous subject ${pronoun.use}`);
    } else if (previous !== undefined && pronoun.sentence - previous.sentence < 2)
      features.push('previous other');
    return features;
  });
  return [...options, openFeatures(pronoun, antecedents)];
}

/** That nobody of them is meant. */
function openFeatures({ isQuoted }: PersonPronoun, antecedents: readonly Antecedent[]): string[] {
  const named = antecedents.filter(({ entity }) => entity >= 0).length;
  return ['open', `open quoted ${isQuoted}`, `open of ${Math.min(3, named)}`];
}

function distance(sentences: number): number {
  return sentences <= 3 ? sentences : sentences <= 6 ? 4 : 7;
}

function genderEvidence({ isOfGender, draft }: Antecedent): string {
  if (isOfGender) return 'told';
  if (draft === undefined) return 'described';
  return draft.name.includes(' ') || draft.roles.size > 0 ? 'open' : 'lone';
}
