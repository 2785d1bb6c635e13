import type { GazetteerEntry, Gender } from '../../lexicon/gazetteer.ts';
import type { EntityType, LocalEntity, Mention, Role } from '../../model/entity.ts';

/** An entity of the article while its mentions are still being gathered. */
export interface DraftEntity {
  type: EntityType;
  name: string;
  readonly aliases: Set<string>;
  readonly roles: Map<string, DraftRole>;
  /** Common nouns that the article gives it: "carmaker", "biologist". */
  readonly descriptors: Set<string>;
  entry?: GazetteerEntry;
  gender?: Gender | undefined;
  /** What the article shows a place to be that no gazetteer knows. */
  placeKind?: PlaceKind | undefined;
  /** The country of a government, or the capital that a text names it by. */
  readonly governmentOf?: { readonly place: DraftEntity; readonly byCapital: boolean };
}

export type PlaceKind = NonNullable<LocalEntity['placeKind']>;

/** A role that the text gives; `of` is a gazetteer id where the holder is known. */
export interface DraftRole extends Role {
  readonly ofId?: string;
  /** The holder as an entity of the article, whose final name is not known before all mentions are. */
  readonly holder?: DraftEntity;
}

export interface DraftMention {
  readonly sentence: number;
  /** Half-open range of the sentence's words. */
  readonly start: number;
  readonly end: number;
  readonly form: Mention['form'];
  readonly confidence: number;
  readonly entity: DraftEntity;
  readonly isAdjective: boolean;
}

export function draftEntity(type: EntityType, name: string, entry?: GazetteerEntry): DraftEntity {
  return {
    type: entry?.type ?? type,
    name: entry?.name ?? name,
    aliases: new Set(),
    roles: new Map(),
    descriptors: new Set(),
    ...(entry === undefined ? {} : { entry }),
    ...(entry?.gender === undefined ? {} : { gender: entry.gender }),
  };
}

/** Mentions or spans of names by sentence number, in their order; nothing for a sentence without any. */
export function groupBySentence<Item extends { readonly sentence: number }>(
  sentenceCount: number,
  items: readonly Item[],
): (Item[] | undefined)[] {
  const groups: (Item[] | undefined)[] = new Array(sentenceCount).fill(undefined);
  for (const item of items) {
    const group = groups[item.sentence];
    if (group === undefined) groups[item.sentence] = [item];
    else group.push(item);
  }
  return groups;
}
