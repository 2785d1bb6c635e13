import { POSSESSIVE } from '../../language/possessive.ts';
import { canonicalTitle } from '../../lexicon/titles.ts';
import type { Reference } from '../context.ts';
import type { NameResources } from '../tagResources.ts';
import { isOrganizationNoun } from './bodyNouns.ts';
import type { DraftEntity } from './draftEntity.ts';
import { isPersonNoun } from './personNoun.ts';
import { mentionsIn } from './pronounContext.ts';
import { isQuoted } from './quotedWord.ts';
import type { Position, ReferenceDocument } from './referenceCandidates.ts';

/** "Ruth Arden held her seat. The mayor said ...": mostly the same, but the article never says so. editors */
const EPITHET_CONFIDENCE = 0.55;
const AGE = /^\p{N}+ ?- ?year ?- ?old$/u;

/**
 * A description of somebody whom nothing calls so ("the mayor", "the composer", "the 53-year-old"): the only person of
 * the sentence before, in the same paragraph, where no known office of theirs contradicts it.
 */
export function resolveEpithet(
  words: readonly string[],
  position: Position,
  document: ReferenceDocument,
  { people, model }: NameResources,
): Reference | undefined {
  const phrase = words.join(' ');
  const noun = words.at(-1) ?? '';
  const isTitle = people.titles.has(canonicalTitle(phrase.replace(/ - /gu, '-'))) || people.titles.has(noun);
  if (/^(?:former|other|next|late|ex|second|first|then)$/u.test(words[0] ?? '')) return undefined;
  if (isOrganizationNoun(noun)) return undefined;
  if (!isTitle && !AGE.test(phrase) && !isPersonNoun(noun, model.clusters)) return undefined;
  const { words: own = [], block } = document.sentences[position.sentence] ?? {};
  // "Moss thanked the clockmaker" and "she asked the governor": not who acts already, nor who speaks.
  const isLater = peopleIn(position.sentence, document, position.word).size > 0;
  if (isLater || isQuoted(own, position.word)) return undefined;
  const before = document.sentences[position.sentence - 1];
  if (before === undefined || before.block !== block) return undefined;
  // "Arden was away, a lawyer said. The lawyer ...": Arden would be called so already.
  if (before.words.includes(noun)) return undefined;
  const [only, ...others] = peopleIn(position.sentence - 1, document);
  if (only === undefined || others.length > 0) return undefined;
  const [entity, draft] = only;
  if (isTitle && holdsOffice(draft)) return undefined;
  return { entity, confidence: EPITHET_CONFIDENCE };
}

/** People named in a sentence, by number of the entity; "Moss's car" names none who acts. */
function peopleIn(
  sentence: number,
  document: ReferenceDocument,
  before = Number.POSITIVE_INFINITY,
): Map<number, DraftEntity> {
  const words = document.sentences[sentence]?.words ?? [];
  const found = new Map<number, DraftEntity>();
  for (const index of mentionsIn(document, sentence)) {
    const [draft, mention] = [document.drafts[index], document.mentions[index]];
    if (draft === undefined || mention === undefined || draft.end > before) continue;
    if (draft.entity.type === 'person' && !POSSESSIVE.test(words[draft.end] ?? ''))
      found.set(mention.entity, draft.entity);
  }
  return found;
}

function holdsOffice({ roles, entry }: DraftEntity): boolean {
  const isCurrent = [...roles.keys()].some((title) => !/^(?:former|ex|late) /u.test(title));
  return isCurrent || (entry?.roles ?? []).length > 0;
}
