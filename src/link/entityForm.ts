import { foldName } from '../language/personName.ts';
import { canonicalTitle } from '../lexicon/titles.ts';
import type { EntityType, LocalEntity, Role } from '../model/entity.ts';
import { compareKeys, compareText } from '../model/order.ts';
import type { LinkInput } from './linkEntities.ts';

/** Local entities of any articles that look the same: one name, one type, one row of the gazetteer. */
export interface EntityForm {
  /** Unique, and the order in which forms are taken. */
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  readonly folded: string;
  readonly gazetteerId?: string;
  readonly wikidata?: string;
  readonly governmentOf?: NonNullable<LocalEntity['governmentOf']>;
  readonly placeKinds: ReadonlySet<NonNullable<LocalEntity['placeKind']>>;
  /** Nouns by which articles call an organization. */
  readonly kinds: ReadonlySet<string>;
  /** Of a person; forms of one full name may differ in it, and then have none. */
  readonly gender?: NonNullable<LocalEntity['gender']>;
  readonly aliases: readonly string[];
  /** As the articles tell them, one entry for each that does. */
  readonly roles: readonly Role[];
  /** Of the roles, in one spelling each. */
  readonly titles: ReadonlySet<string>;
  readonly uses: readonly { readonly articleId: string; readonly index: number }[];
}

interface Gathering {
  readonly entity: LocalEntity;
  readonly aliases: Set<string>;
  readonly roles: Role[];
  readonly uses: { articleId: string; index: number }[];
  readonly placeKinds: Set<NonNullable<LocalEntity['placeKind']>>;
  readonly kinds: Set<string>;
  readonly genders: Set<NonNullable<LocalEntity['gender']>>;
}

/** A bare surname keeps its roles apart, for "Minister Hall" and "Judge Hall" may be two people. */
function formKey({ type, name, gazetteerId, roles, gender, governmentOf }: LocalEntity): string {
  const isBare = type === 'person' && gazetteerId === undefined && !/\s/u.test(name);
  const titles = isBare ? roles.map(({ title, of }) => `${title}|${of ?? ''}`).sort(compareText) : [];
  if (governmentOf !== undefined) return [type, String(governmentOf.byCapital), name].join('\u0000');
  return [type, gazetteerId ?? '', name, ...(isBare ? [gender ?? ''] : []), ...titles].join('\u0000');
}

/** The forms of all articles in key order, whatever the order of the articles. */
export function gatherForms(articles: readonly LinkInput[]): EntityForm[] {
  const forms = new Map<string, Gathering>();
  for (const { articleId, entities } of articles) {
    entities.forEach((entity, index) => {
      const key = formKey(entity);
      const form = forms.get(key) ?? {
        entity,
        aliases: new Set(),
        roles: [],
        uses: [],
        genders: new Set(),
        placeKinds: new Set(),
        kinds: new Set(),
      };
      forms.set(key, form);
      for (const alias of entity.aliases) form.aliases.add(alias);
      form.roles.push(...entity.roles);
      form.uses.push({ articleId, index });
      if (entity.placeKind !== undefined) form.placeKinds.add(entity.placeKind);
      for (const kind of entity.kinds ?? []) form.kinds.add(kind);
      if (entity.gender !== undefined) form.genders.add(entity.gender);
    });
  }
  return [...forms]
    .sort((a, b) => compareText(a[0], b[0]))
    .map(([key, { entity, aliases, roles, uses, genders, placeKinds, kinds }]) => ({
      key,
      type: entity.type,
      name: entity.name,
      folded: foldName(entity.name),
      ...(entity.gazetteerId === undefined ? {} : { gazetteerId: entity.gazetteerId }),
      ...(entity.wikidata === undefined ? {} : { wikidata: entity.wikidata }),
      ...genderOf(genders),
      ...(entity.governmentOf === undefined ? {} : { governmentOf: entity.governmentOf }),
      placeKinds,
      kinds,
      aliases: [...aliases].sort(compareText),
      roles,
      titles: new Set(roles.map(({ title }) => canonicalTitle(title))),
      uses,
    }));
}

function genderOf(genders: Gathering['genders']): Pick<EntityForm, 'gender'> {
  const [only] = genders;
  return only === undefined || genders.size > 1 ? {} : { gender: only };
}

/**
 * Each role once: dated ones by their dates, then the others, most often told first and what is over last. A role
 * without a holder or dates gives way to the same title with them.
 */
export function mergeRoles(roles: readonly Role[]): Role[] {
  const byKey = new Map<string, Role>();
  const told = new Map<string, number>();
  const dated = new Set(
    roles.flatMap(({ title, of, from }) =>
      from === undefined ? [] : [`${canonicalTitle(title)} ${of ?? ''}`],
    ),
  );
  const titlesWithHolder = new Set(
    roles.flatMap(({ title, of }) => (of === undefined ? [] : [canonicalTitle(title)])),
  );
  for (const role of roles) {
    if (role.of === undefined && titlesWithHolder.has(canonicalTitle(role.title))) continue;
    const isDated = dated.has(`${canonicalTitle(role.title)} ${role.of ?? ''}`);
    if (role.from === undefined && isDated) continue;
    const key = [canonicalTitle(role.title), role.of ?? '', role.from ?? '', role.to ?? ''].join('\u0000');
    const known = byKey.get(key);
    told.set(key, (told.get(key) ?? 0) + 1);
    if (known === undefined || compareText(role.title, known.title) < 0) byKey.set(key, role);
  }
  const orderOf = ([key, { title, of, from, to }]: readonly [string, Role]) =>
    [from, Number(OVER.test(title)), -(told.get(key) ?? 0), title, of, to] as const;
  return [...byKey].sort((a, b) => compareKeys(orderOf(a), orderOf(b))).map(([, role]) => role);
}

const OVER = /^(?:former|ex|late)\b/iu;

/** The gazetteer's name, else the fullest of the names that most articles use. */
export function canonicalName(cluster: readonly EntityForm[]): string {
  const ranked = [...cluster].sort(
    (a, b) =>
      Number(b.gazetteerId !== undefined) - Number(a.gazetteerId !== undefined) ||
      Number(/\p{N}/u.test(a.name)) - Number(/\p{N}/u.test(b.name)) ||
      wordCount(b.name) - wordCount(a.name) ||
      b.uses.length - a.uses.length ||
      compareText(a.name, b.name),
  );
  return ranked[0]?.name ?? '';
}

function wordCount(name: string): number {
  return name.split(/\s+/u).length;
}
