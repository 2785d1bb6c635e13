import { foldName } from '../language/personName.ts';
import type { Entity, EntityTable, LocalEntity } from '../model/entity.ts';
import { contentId } from '../model/ids.ts';
import { compareKeys, compareText } from '../model/order.ts';
import { canonicalName, type EntityForm, gatherForms, mergeRoles } from './entityForm.ts';
import { joinGivenNames } from './givenNames.ts';
import { misreadForms } from './misreadForms.ts';
import { clusterNames } from './nameClusters.ts';
import { gatherContexts, matterReader } from './nameContexts.ts';
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
  const contexts = gatherContexts(forms);
  const isOnOneMatter = matterReader(contexts);
  const misread = misreadForms(forms, isOnOneMatter);
  const isPerson = ({ type, key }: EntityForm): boolean => (type === 'person') !== misread.has(key);
  const people = joinGivenNames(clusterPeople(forms.filter(isPerson), isOnOneMatter), isOnOneMatter).map(
    (cluster) => linkedRow(cluster, 'person'),
  );
  const others = clusterNames(
    forms.filter((form) => !isPerson(form)),
    contexts,
  ).map((cluster) => linkedRow(cluster, majorityType(cluster)));
  const rows = [...people, ...others];
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
  return { entities: withCountries(rows), byArticle: ids };
}

/** Governments with the id of their country, where an article names it. */
function withCountries(rows: readonly LinkedRow[]): LinkedRow['entity'][] {
  const countries = new Map<string, string>();
  for (const { entity, cluster } of rows) {
    if (entity.type !== 'place') continue;
    for (const { gazetteerId, folded } of cluster) countries.set(gazetteerId ?? folded, entity.id);
  }
  return rows.map(({ entity, cluster }) => {
    const governed = cluster[0]?.governmentOf;
    const country =
      governed === undefined || governed.byCapital
        ? undefined
        : countries.get(governed.gazetteerId ?? foldName(governed.name));
    return country === undefined || country === entity.id ? entity : { ...entity, governmentOf: country };
  });
}

interface LinkedRow {
  readonly entity: Omit<Entity, 'mentions'>;
  readonly cluster: readonly EntityForm[];
}

function linkedRow(cluster: readonly EntityForm[], type: EntityForm['type']): LinkedRow {
  const name = canonicalName(cluster);
  const gazetteerId = cluster.find((form) => form.gazetteerId !== undefined)?.gazetteerId;
  const wikidata = cluster.find((form) => form.wikidata !== undefined)?.wikidata;
  const aliases = new Set(cluster.flatMap((form) => [form.name, ...form.aliases]));
  aliases.delete(name);
  const entity = {
    // A cluster's smallest form tells it from another of the same name.
    id: contentId('e', type, gazetteerId ?? name, gazetteerId === undefined ? disambiguator(cluster) : ''),
    type,
    name,
    ...(wikidata === undefined ? {} : { wikidata }),
    aliases: [...aliases].sort(compareText),
    roles: mergeRoles(cluster.flatMap((form) => form.roles)),
  };
  return { entity, cluster };
}

function disambiguator(cluster: readonly EntityForm[]): string {
  return cluster.map(({ key }) => key).sort(compareText)[0] ?? '';
}

/** Of what is no person: what most articles take it for. */
function majorityType(cluster: readonly EntityForm[]): EntityForm['type'] {
  const known = cluster.find((form) => form.gazetteerId !== undefined);
  if (known !== undefined) return known.type;
  const counts = new Map<EntityForm['type'], number>();
  for (const { type, uses } of cluster) {
    if (type === 'person') continue;
    counts.set(type, (counts.get(type) ?? 0) + uses.length);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return ranked[0]?.[0] ?? 'organization';
}
