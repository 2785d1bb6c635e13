import { parsePersonName, surnameOf } from '../../language/personName.ts';
import { POSSESSIVE } from '../../language/possessive.ts';
import { addTo } from '../../model/lists.ts';
import type { Reference } from '../context.ts';
import type { DraftEntity, DraftMention } from './draftEntity.ts';
import { mentionsIn } from './pronounContext.ts';
import type { Position, ReferenceDocument } from './referenceCandidates.ts';
import { mayBeApposed } from './speechClause.ts';

type Gender = NonNullable<DraftEntity['gender']>;

/** Noun of a relative -> gender and what the other one is to them; "cousin" and "partner" tell no gender. */
const RELATIVES: ReadonlyMap<string, { readonly gender: Gender | undefined; readonly inverse: RegExp }> =
  new Map(
    (
      [
        ['brother', 'male', /^(?:brother|sister)$/u],
        ['sister', 'female', /^(?:brother|sister)$/u],
        ['father', 'male', /^(?:son|daughter)$/u],
        ['mother', 'female', /^(?:son|daughter)$/u],
        ['son', 'male', /^(?:father|mother)$/u],
        ['daughter', 'female', /^(?:father|mother)$/u],
        ['stepfather', 'male', /^step(?:son|daughter)$/u],
        ['stepmother', 'female', /^step(?:son|daughter)$/u],
        ['stepson', 'male', /^step(?:father|mother)$/u],
        ['stepdaughter', 'female', /^step(?:father|mother)$/u],
        ['grandfather', 'male', /^grand(?:son|daughter)$/u],
        ['grandmother', 'female', /^grand(?:son|daughter)$/u],
        ['grandson', 'male', /^grand(?:father|mother)$/u],
        ['granddaughter', 'female', /^grand(?:father|mother)$/u],
        ['uncle', 'male', /^(?:nephew|niece)$/u],
        ['aunt', 'female', /^(?:nephew|niece)$/u],
        ['nephew', 'male', /^(?:uncle|aunt)$/u],
        ['niece', 'female', /^(?:uncle|aunt)$/u],
        ['husband', 'male', /^(?:wife|widow)$/u],
        ['wife', 'female', /^(?:husband|widower)$/u],
        ['widow', 'female', /^husband$/u],
        ['widower', 'male', /^wife$/u],
        ['cousin', undefined, /^cousin$/u],
        ['partner', undefined, /^partner$/u],
      ] as const
    ).map(([noun, gender, inverse]) => [noun, { gender, inverse }]),
  );

/** Who is what to whom, as an article says it: local entities, so that `of`'s `noun` is `who`. */
export interface Relation {
  readonly of: number;
  readonly noun: string;
  readonly who: number;
}

const STATED = 0.85;
/** Somebody of the same surname, and nobody else of it. editors */
const SAME_SURNAME = 0.6;
const LONGEST_PHRASE = 4;

export function isRelative(noun: string): boolean {
  return RELATIVES.has(noun);
}

/** The gender that a noun for a relative tells. */
export function genderOfRelative(noun: string): Gender | undefined {
  return RELATIVES.get(noun)?.gender;
}

/**
 * The relations that an article states: "Anna Moss's brother Per", "his sister, Pilar", "Temir Moss, a nephew of Nurlan
 * Moss".
 * @param possessorAt whom "his" or "her" at a word means
 */
export function statedRelations(
  document: ReferenceDocument,
  possessorAt: (position: Position) => number | undefined,
): Relation[] {
  const { drafts, mentions, sentences } = document;
  return drafts.flatMap((draft, index): Relation[] => {
    const who = mentions[index]?.entity;
    if (draft.entity.type !== 'person' || who === undefined) return [];
    const words = sentences[draft.sentence]?.words ?? [];
    const found: Relation[] = [];
    const before = words[draft.start - 1] === ',' ? draft.start - 2 : draft.start - 1;
    const noun = words[before]?.toLowerCase() ?? '';
    if (isRelative(noun)) {
      const of = ownerBefore(before, draft.sentence);
      if (of !== undefined) found.push({ of, noun, who });
    }
    if (mayBeApposed(words, draft.end) || /^(?:is|was)$/u.test(words[draft.end] ?? '')) {
      for (let at = draft.end + 1; at <= draft.end + LONGEST_PHRASE; at++) {
        const behind = words[at]?.toLowerCase() ?? '';
        if (!isRelative(behind)) continue;
        const of = ownerBefore(at, draft.sentence) ?? ownerBehind(at, draft.sentence);
        if (of !== undefined && of !== who) found.push({ of, noun: behind, who });
        break;
      }
    }
    return found;
  });

  /** "Moss 's younger | sister" and "his | sister". */
  function ownerBefore(noun: number, sentence: number): number | undefined {
    const words = sentences[sentence]?.words ?? [];
    for (let at = noun - 1; at >= Math.max(0, noun - LONGEST_PHRASE); at--) {
      const word = words[at] ?? '';
      if (/^(?:his|her)$/iu.test(word)) return possessorAt({ sentence, word: at });
      if (POSSESSIVE.test(word)) return personAt(sentence, (draft) => draft.end === at);
      if (!/^[\p{Ll}-]+$/u.test(word)) return undefined;
    }
    return undefined;
  }

  /** "a nephew | of Nurlan Moss" */
  function ownerBehind(noun: number, sentence: number): number | undefined {
    const words = sentences[sentence]?.words ?? [];
    return words[noun + 1] === 'of' ? personAt(sentence, (draft) => draft.start === noun + 2) : undefined;
  }

  function personAt(sentence: number, isThere: (draft: DraftMention) => boolean): number | undefined {
    const at = mentionsIn(document, sentence).find((index) => {
      const draft = drafts[index];
      return draft !== undefined && isThere(draft);
    });
    return drafts[at ?? -1]?.entity.type === 'person' ? mentions[at ?? -1]?.entity : undefined;
  }
}

/** The relations and the surnames of an article's people, looked up by person. */
export class Families {
  private readonly document: ReferenceDocument;
  private readonly relations = new Map<number, Relation[]>();
  /** surname -> its bearers with the sentence that first names them */
  private readonly bearers = new Map<string, Map<number, number>>();

  constructor(document: ReferenceDocument, relations: readonly Relation[]) {
    this.document = document;
    const told = new Set<string>();
    for (const relation of relations) {
      const key = `${relation.of} ${relation.noun} ${relation.who}`;
      if (told.has(key)) continue;
      told.add(key);
      addTo(this.relations, relation.of, relation);
      addTo(this.relations, relation.who, relation);
    }
    document.drafts.forEach(({ entity: { type, name }, sentence }, index) => {
      const entity = document.mentions[index]?.entity;
      const surname = type === 'person' ? familyName(name) : undefined;
      if (entity === undefined || surname === undefined) return;
      const own = this.bearers.get(surname) ?? new Map<number, number>();
      this.bearers.set(surname, own);
      if (!own.has(entity)) own.set(entity, sentence);
    });
  }

  /** "his sister", "her late husband": whom the article calls so, else the only other one of the surname. */
  resolve(noun: string, of: number, sentence: number): Reference | undefined {
    const { entities } = this.document;
    const relative = RELATIVES.get(noun);
    if (relative === undefined) return undefined;
    const fits = (entity: number): boolean => {
      const gender = entities[entity]?.gender;
      return relative.gender === undefined || gender === undefined || gender === relative.gender;
    };
    const told = (this.relations.get(of) ?? []).flatMap((relation) => {
      if (relation.of === of && relation.noun === noun) return [relation.who];
      return relation.who === of && relative.inverse.test(relation.noun) ? [relation.of] : [];
    });
    const [known, ...rivals] = new Set(told.filter(fits));
    if (known !== undefined) return rivals.length === 0 ? { entity: known, confidence: STATED } : undefined;
    const bearers = this.bearers.get(familyName(entities[of]?.name ?? '') ?? '') ?? [];
    const [only, ...others] = [...bearers].filter(
      ([entity, first]) => entity !== of && first <= sentence && fits(entity),
    );
    return only !== undefined && others.length === 0
      ? { entity: only[0], confidence: SAME_SURNAME }
      : undefined;
  }
}

/** The surname of a full name. */
function familyName(name: string): string | undefined {
  const parsed = parsePersonName(name);
  return parsed.length > 1 ? surnameOf(parsed) : undefined;
}
