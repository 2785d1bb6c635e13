import type { DraftMention } from './draftEntity.ts';

/** How well an entity fits a pronoun: 0 not at all, 1 well; a person of unknown gender in between. */
export const fits = {
  male: (draft: DraftMention) => personFit(draft, 'male'),
  female: (draft: DraftMention) => personFit(draft, 'female'),
  thing: ({ entity, isAdjective }: DraftMention) =>
    isAdjective || isSomebody(entity) || entity.type === 'group'
      ? 0
      : entity.type === 'organization' || entity.entry?.kind === 'country'
        ? 1
        : 0.7,
  plural: ({ entity, isAdjective }: DraftMention) =>
    isAdjective || isSomebody(entity)
      ? 0
      : entity.type === 'place' && entity.entry?.kind !== 'country'
        ? 0
        : 0.9,
};

/** What a pronoun may stand for. */
export type PronounKind = keyof typeof fits;

/** A person, or whoever holds an office. */
function isSomebody({ type }: DraftMention['entity']): boolean {
  return type === 'person' || type === 'office';
}

function personFit({ entity, form }: DraftMention, gender: 'male' | 'female'): number {
  // "The foreign minister of Norstad laughed ... she said": whoever it is.
  if (entity.type === 'office' && form === 'role') return 0.8;
  if (entity.type !== 'person') return 0;
  // A lone name that nothing shows to be a person's may be no person at all.
  if (entity.gender === undefined) return entity.name.includes(' ') || entity.roles.size > 0 ? 0.84 : 0.6;
  return entity.gender === gender ? 1 : 0;
}
