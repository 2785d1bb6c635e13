import {
  doubleSurname,
  endsWithSurnames,
  isSameSurname,
  mayBeSamePerson,
  nicknameOf,
  type PersonName,
  parsePersonName,
  surnameOf,
} from '../../language/personName.ts';
import type { Gazetteer, GazetteerEntry } from '../../lexicon/gazetteer.ts';
import type { DraftEntity } from './draftEntity.ts';

interface Bearer {
  readonly name: PersonName;
  readonly entity: DraftEntity;
  /** Sentence of the first mention; by it the protagonist comes first. */
  readonly firstSeen: number;
  /** Sentence of the last mention that has been passed; -1 before the first. */
  lastSeen: number;
}

/** What stands beside a surname: its offices in one spelling each, and the gender that a title tells. */
export interface NamedTitles {
  readonly titles: readonly string[];
  readonly gender: DraftEntity['gender'];
}

/** Sentences that may be a heading and the lead, which name by the surname whom the text then introduces. */
const HEADLINES = 1;

/** Within so many sentences a surname goes on naming whoever was named last. */
const RECENT_SENTENCES = 2;

/** People of one article, found by full name, surname or given name. */
export class PersonIndex {
  private readonly people: Bearer[] = [];
  private readonly known = new Map<DraftEntity, Set<string>>();
  private readonly titles = new Map<DraftEntity, Set<string>>();

  add(name: string, entity: DraftEntity, sentence: number): void {
    const names = this.known.get(entity) ?? new Set();
    this.known.set(entity, names);
    // One entry per spelling, however often an article repeats it.
    if (names.has(name)) return;
    names.add(name);
    this.people.push({ name: parsePersonName(name), entity, firstSeen: sentence, lastSeen: -1 });
  }

  /** The person of a full name, a contradiction of given names being a veto. */
  findFull(name: string): DraftEntity | undefined {
    const wanted = parsePersonName(name);
    const surnames = doubleSurname(name);
    const bearers =
      surnames === undefined ? [] : this.people.filter((own) => endsWithSurnames(own.name, surnames));
    return (bearers[0] ?? this.people.find((person) => mayBeSamePerson(wanted, person.name)))?.entity;
  }

  /**
   * The person of a single name: by surname, else by first name. Of two with one surname the one whose title it is,
   * else the one named just before, else the one whom the article introduced first, with less confidence. A title that
   * fits none of them names somebody else: "Judge Moss" is not the Nils Moss whom a later sentence introduces.
   */
  findSingle(
    name: string,
    sentence: number,
    { titles, gender }: NamedTitles,
  ): { entity: DraftEntity; confidence: number } | undefined {
    const [wanted = '', ...rest] = parsePersonName(name);
    if (rest.length > 0) return undefined;
    const exact = this.people.filter((person) => surnameOf(person.name) === wanted);
    const sameName =
      exact.length > 0
        ? exact
        : this.people.filter((person) => isSameSurname(surnameOf(person.name), wanted));
    const introduced = sameName.filter(({ firstSeen }) => firstSeen <= sentence || sentence <= HEADLINES);
    const inRole = (introduced.length > 0 ? introduced : sameName).filter(({ entity }) =>
      titles.some((title) => this.bears(entity, title)),
    );
    const bearers =
      inRole.length > 0
        ? inRole
        : sameName.filter(
            (person) => !contradicts(person.entity, gender) && !this.isOther(person, sentence, titles),
          );
    if (bearers.length === 0 && sameName.length > 0 && titles.length > 0) return undefined;
    const named =
      bearers.length > 0
        ? bearers
        : this.people.filter(({ name: own }) => own[0] === wanted || nicknameOf(own) === wanted);
    const [nearest] = [...named].sort(
      (a, b) =>
        recency(b, sentence) - recency(a, sentence) ||
        a.firstSeen - b.firstSeen ||
        b.name.length - a.name.length,
    );
    if (nearest === undefined) return undefined;
    const entities = new Set(named.map((person) => person.entity));
    const confidence = entities.size > 1 ? 0.6 : bearers.length > 0 ? 0.95 : 0.8;
    return { entity: nearest.entity, confidence };
  }

  /** Titles that stood beside a surname alone. */
  noteTitles(entity: DraftEntity, titles: readonly string[]): void {
    const known = this.titles.get(entity) ?? new Set();
    this.titles.set(entity, known);
    for (const title of titles) known.add(title);
  }

  private bears(entity: DraftEntity, title: string): boolean {
    return entity.roles.has(title) || this.titles.get(entity)?.has(title) === true;
  }

  /** Whether a titled surname is somebody else's: a full name comes before it, and no surname has two offices. */
  private isOther({ name, entity, firstSeen }: Bearer, sentence: number, titles: readonly string[]): boolean {
    if (titles.length === 0) return false;
    if (name.length > 1 || this.isFull(entity)) return firstSeen > sentence && sentence > HEADLINES;
    const own = [...(this.titles.get(entity) ?? [])];
    return own.length > 0 && !own.some((title) => titles.some((other) => isSameOffice(title, other)));
  }

  private isFull(entity: DraftEntity): boolean {
    return this.people.some((person) => person.entity === entity && person.name.length > 1);
  }

  /** To be told of every mention in text order. */
  see(entity: DraftEntity, sentence: number): void {
    for (const person of this.people) if (person.entity === entity) person.lastSeen = sentence;
  }
}

/** The sentence of the last mention where it is recent, -1 otherwise. */
function recency({ lastSeen }: Bearer, sentence: number): number {
  return lastSeen >= sentence - RECENT_SENTENCES ? lastSeen : -1;
}

/** "Mrs Keller" is not a man. */
function contradicts({ gender }: DraftEntity, other: DraftEntity['gender']): boolean {
  return other !== undefined && gender !== undefined && other !== gender;
}

/** "Minister" and "justice minister" may be one office. */
function isSameOffice(a: string, b: string): boolean {
  return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
}

/** surname -> the people of the gazetteer who bear it */
export type SurnameIndex = ReadonlyMap<string, readonly GazetteerEntry[]>;

export function indexSurnames({ entries }: Gazetteer): SurnameIndex {
  const bearers = new Map<string, GazetteerEntry[]>();
  for (const entry of entries.values()) {
    if (entry.kind !== 'person') continue;
    for (const surname of new Set(
      [entry.name, ...entry.aliases].map((name) => surnameOf(parsePersonName(name))),
    )) {
      bearers.set(surname, [...(bearers.get(surname) ?? []), entry]);
    }
  }
  return bearers;
}

/**
 * The well-known person of a bare surname: the only one of that surname in the gazetteer, and in office on the
 * article's date or named with a title. `undefined` for anybody else: better silent than wrong.
 */
export function wellKnownPerson(
  surname: string,
  surnames: SurnameIndex,
  date: string | undefined,
  hasTitle: boolean,
): GazetteerEntry | undefined {
  const wanted = parsePersonName(surname);
  if (wanted.length !== 1 || surname.length < 4) return undefined;
  const [only, ...others] = surnames.get(surnameOf(wanted)) ?? [];
  if (only === undefined || others.length > 0) return undefined;
  const isInOffice = only.roles.some(
    ({ from, to }) => to === undefined || (date !== undefined && (from ?? '') <= date && date <= to),
  );
  return isInOffice || (hasTitle && only.roles.length > 0) ? only : undefined;
}
