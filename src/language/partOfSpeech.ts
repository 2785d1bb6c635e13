import type { PartOfSpeech, Token } from '../model/taggedArticle.ts';

/** compromise's tag set folded to ours; the first match in this order wins. */
const ORDER: readonly (readonly [string, PartOfSpeech])[] = [
  ['Pronoun', 'pronoun'],
  ['Modal', 'auxiliary'],
  ['Auxiliary', 'auxiliary'],
  ['Copula', 'auxiliary'],
  ['Verb', 'verb'],
  ['ProperNoun', 'properNoun'],
  ['Value', 'number'],
  ['Noun', 'noun'],
  ['Adjective', 'adjective'],
  ['Adverb', 'adverb'],
  ['Determiner', 'determiner'],
  ['Preposition', 'preposition'],
  ['Conjunction', 'conjunction'],
];

export function partOfSpeech(tags: ReadonlySet<string>): PartOfSpeech {
  for (const [tag, pos] of ORDER) if (tags.has(tag)) return pos;
  return 'other';
}

export function verbTense(tags: ReadonlySet<string>): Token['tense'] {
  if (tags.has('Gerund')) return 'gerund';
  if (tags.has('Participle')) return 'participle';
  if (tags.has('PastTense')) return 'past';
  if (tags.has('FutureTense')) return 'future';
  if (tags.has('Infinitive')) return 'infinitive';
  if (tags.has('PresentTense')) return 'present';
  return undefined;
}
