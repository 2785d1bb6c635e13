import type { Gazetteer } from '../../lexicon/gazetteer.ts';
import type { TextSentence } from '../textSentence.ts';
import { type DraftEntity, type DraftMention, draftEntity } from './draftEntity.ts';

/** Stems of verbs whose subject wants, says or decides: a city does none of these, its government does. */
const ACTOR_VERBS =
  /^(?:accus|agre|aim|announc|argu|ask|back|believ|call|claim|condemn|consider|demand|den(?:y|ie)|deploy|expect|express|fear|hope|impos|insist|intend|know|launch|maintain|need|offer|oppos|pledg|plan|press|promis|propos|push|recogni|refus|reject|repeat|respond|retaliat|said|sanction|saw|say|see|seek|sign|sought|suggest|support|suspend|think|thought|threat|told|urg|vow|want|warn|welcom)(?:s|es|ed|ing|e|ens|ened|t|d|ised|ized|ises|izes)?$/u;

const SKIPPED: ReadonlySet<string> = new Set(
  `also already again now still has have had is was will would may might could should must does did not never long
   repeatedly recently reportedly always often itself to`.split(/\s+/u),
);

/** Prepositions after which a capital is a party rather than a place. */
const PARTY = /^(?:between|against|with|by|on)$/u;
const PARTY_PAIRS: ReadonlySet<string> = new Set(
  `message-to appeal-to warning-to letter-to ties-to support-from pressure-from demands-from aid-from allow-
   help-from response-from criticism-from allowing- urge- urged- urging-`.split(/\s+/u),
);

/** "Washington wants", "talks between Moscow and Kyiv", "pressure on Berlin": the government, not the city. */
export function resolveMetonyms(
  sentences: readonly TextSentence[],
  mentions: readonly DraftMention[],
  { entries }: Gazetteer,
): DraftMention[] {
  const known = new Map<string, DraftEntity>();
  for (const { entity } of mentions) {
    if (entity.entry !== undefined) known.set(entity.entry.id, entity);
  }
  return mentions.map((mention) => {
    const { entry } = mention.entity;
    if (entry?.kind !== 'city' || entry.standsFor === undefined) return mention;
    const words = sentences[mention.sentence]?.words ?? [];
    const owner = entries.get(entry.standsFor);
    if (owner === undefined || !actsAsGovernment(words, mention)) return mention;
    const entity = known.get(owner.id) ?? draftEntity(owner.type, owner.name, owner);
    known.set(owner.id, entity);
    return { ...mention, entity, form: 'metonym', confidence: 0.8 };
  });
}

function actsAsGovernment(words: readonly string[], { start, end }: DraftMention): boolean {
  const before = words[start - 1]?.toLowerCase() ?? '';
  const twoBefore = words[start - 2]?.toLowerCase() ?? '';
  if (PARTY_PAIRS.has(`${twoBefore}-${before}`) || PARTY_PAIRS.has(`${before}-`)) return true;
  if (PARTY.test(before)) return true;
  const isJoined = before === 'and' || before === 'or';
  const isFirst = start === 0 || /^[,;:"“”‘’–—-]$/u.test(before);
  const leads =
    isFirst ||
    isJoined ||
    /^(?:that|but|as|while|what|which|if|because|whether|when|though|although)$/u.test(before);
  if (!leads) return false;
  // "Moscow and Kyiv have accused": both act.
  let next = words[end] === 'and' && /^\p{Lu}/u.test(words[end + 1] ?? '') ? end + 2 : end;
  while (next < words.length && next < end + 4 && SKIPPED.has(words[next]?.toLowerCase() ?? '')) next++;
  return ACTOR_VERBS.test(words[next]?.toLowerCase() ?? '');
}
