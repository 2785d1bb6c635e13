import type { Entity, EntityTable, LocalEntity } from '../model/entity.ts';
import { contentId } from '../model/ids.ts';
import { compareKeys, compareText } from '../model/order.ts';
import { canonicalName, type EntityForm, gatherForms, mergeRoles } from './entityForm.ts';
import { clusterNames } from './nameClusters.ts';
import { clusterPeople } from './personClusters.ts';

/** What linking sees of an article. */
export interface LinkInput {
  readonly articleId: string;
  readonly publishedAt?: string;
  readonly entities: readonly LocalEntity[];
}

/**
 * One entity table over all articles, the same for any order of them. People are blocked on the surname, the longest
 * name first, contradicting given names being a veto; a surname alone joins the only bearer, or the one whose role it
 * shares. Everything else goes by name and by acronyms that some article expands. An office without a name stays an
 * office: no other article says who holds it.
 */
export function linkEntities(articles: readonly LinkInput[]): EntityTable {
  const forms = gatherForms(articles);
  const mistaken = mistakenPeople(forms);
  const isPerson = (form: EntityForm): boolean => form.type === 'person' && !mistaken.has(form.key);
  const clusters = [
    ...clusterPeople(forms.filter(isPerson)),
    ...clusterNames(forms.filter((form) => !isPerson(form))),
  ];
  const rows = clusters.map((cluster) => ({ entity: linkedEntity(cluster), cluster }));
  rows.sort((a, b) =>
    compareKeys([a.entity.type, a.entity.name, a.entity.id], [b.entity.type, b.entity.name, b.entity.id]),
  );
  const ids = new Map<string, string[]>(
    articles.map(({ articleId, entities }) => [articleId, entities.map(() => '')]),
  );
  for (const { entity, cluster } of rows) {
    for (const form of cluster) {
      for (const { articleId, index } of form.uses) {
        const own = ids.get(articleId);
        if (own !== undefined) own[index] = entity.id;
      }
    }
  }
  return { entities: rows.map(({ entity }) => entity), byArticle: ids };
}

/**
 * Single names without a role that one article's tagger took for a person and another's for a place or company, while
 * nobody bears that surname: "Callistra" in one headline.
 */
function mistakenPeople(forms: readonly EntityForm[]): ReadonlySet<string> {
  const others = new Set(forms.filter(({ type }) => type !== 'person').map(({ folded }) => folded));
  const surnames = new Set(
    forms.flatMap(({ type, folded }) =>
      type === 'person' && /\s/u.test(folded) ? folded.split(/\s+/u) : [],
    ),
  );
  return new Set(
    forms
      .filter(
        ({ type, folded, roles, gazetteerId }) =>
          type === 'person' && gazetteerId === undefined && roles.length === 0 && !surnames.has(folded),
      )
      .filter(({ folded }) => others.has(folded))
      .map(({ key }) => key),
  );
}

function linkedEntity(cluster: readonly EntityForm[]): Omit<Entity, 'mentions'> {
  const name = canonicalName(cluster);
  const type = majorityType(cluster);
  const gazetteerId = cluster.find((form) => form.gazetteerId !== undefined)?.gazetteerId;
  const wikidata = cluster.find((form) => form.wikidata !== undefined)?.wikidata;
  const aliases = new Set(cluster.flatMap((form) => [form.name, ...form.aliases]));
  aliases.delete(name);
  return {
    // A cluster's smallest form tells it from another of the same name.
    id: contentId('e', type, gazetteerId ?? name, gazetteerId === undefined ? disambiguator(cluster) : ''),
    type,
    name,
    ...(wikidata === undefined ? {} : { wikidata }),
    aliases: [...aliases].sort(compareText),
    roles: mergeRoles(cluster.flatMap((form) => form.roles)),
  };
}

function disambiguator(cluster: readonly EntityForm[]): string {
  return cluster.map(({ key }) => key).sort(compareText)[0] ?? '';
}

function majorityType(cluster: readonly EntityForm[]): EntityForm['type'] {
  const known = cluster.find((form) => form.gazetteerId !== undefined);
  if (known !== undefined) return known.type;
  const counts = new Map<EntityForm['type'], number>();
  for (const { type, uses } of cluster) {
    if (type === 'person' && cluster.some((form) => form.type !== 'person')) continue;
    counts.set(type, (counts.get(type) ?? 0) + uses.length);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return ranked[0]?.[0] ?? 'organization';
}
