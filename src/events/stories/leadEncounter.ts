import type { EventMention } from '../../model/event.ts';
import { compareText } from '../../model/order.ts';
import type { StoryVector } from '../../model/storyVector.ts';
import type { TaggedArticle } from '../../model/taggedArticle.ts';

/** Sentences of body text that tell what an article is about; what comes later is often other news. */
const LEAD_SENTENCES = 3;

/**
 * Who meets whom in an article's lead, as sorted surname keys: the first encounter (meeting, visit, call, appeal) of
 * two or more people in its first sentences. Articles of one crowded topic share most of their words, and this tells
 * a visit to one leader from a visit to another.
 */
export function findLeadEncounter(
  { sentences, entities, article }: TaggedArticle,
  mentions: readonly EventMention[],
): readonly string[] | undefined {
  const first = sentences.findIndex(({ block }) => {
    const { kind, role } = article.blocks[block] ?? {};
    return role === 'body' && kind !== 'heading' && kind !== 'caption';
  });
  for (const { sentence, type, subtype, participants } of mentions) {
    if (sentence >= first + LEAD_SENTENCES) return undefined;
    if (type !== 'consult' && subtype !== 'appeal') continue;
    const people = participants.flatMap(({ entity }) => {
      const local = entity === undefined ? undefined : entities[entity];
      return local?.type === 'person' ? [surnameKey(local.name)] : [];
    });
    const keys = [...new Set(people)].sort(compareText);
    if (keys.length >= 2) return keys;
  }
  return undefined;
}

/** Whether two leads tell of the same encounter, of different ones, of one only, or of none. */
export function compareEncounters(
  { leadEncounter: a }: Pick<StoryVector, 'leadEncounter'>,
  { leadEncounter: b }: Pick<StoryVector, 'leadEncounter'>,
): 'same' | 'different' | 'oneSided' | 'none' {
  if (a === undefined && b === undefined) return 'none';
  if (a === undefined || b === undefined) return 'oneSided';
  return a.filter((key) => b.includes(key)).length >= 2 ? 'same' : 'different';
}

function surnameKey(name: string): string {
  const words = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/u);
  return words.at(-1) ?? '';
}
