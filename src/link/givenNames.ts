import { type PersonName, parsePersonName } from '../language/personName.ts';
import { addTo } from '../model/lists.ts';
import type { EntityForm } from './entityForm.ts';
import type { IsOnOneMatter } from './nameContexts.ts';

/**
 * "His uncle Gerry watched" beside an article on Gerry Moss: somebody whom an article names by the given name alone
 * joins the only bearer of it in the run, if both articles name somebody or something that few others do.
 */
export function joinGivenNames(
  clusters: readonly EntityForm[][],
  isOnOneMatter: IsOnOneMatter,
): EntityForm[][] {
  const bearers = new Map<string, EntityForm[][]>();
  for (const cluster of clusters) {
    for (const given of new Set(cluster.map(({ name }) => givenName(parsePersonName(name))))) {
      if (given !== undefined) addTo(bearers, given, cluster);
    }
  }
  return clusters.filter((cluster) => {
    const [form, ...others] = cluster;
    if (form === undefined || others.length > 0 || form.gazetteerId !== undefined || form.roles.length > 0)
      return true;
    const name = parsePersonName(form.name);
    const [home, ...rivals] = name.length === 1 ? (bearers.get(name[0] ?? '') ?? []) : [];
    if (home === undefined || rivals.length > 0 || home === cluster) return true;
    const isSameArticle = home.some(({ uses }) =>
      uses.some(({ articleId }) => form.uses.some((use) => use.articleId === articleId)),
    );
    if (isSameArticle || !isOnOneMatter(cluster, home)) return true;
    home.push(form);
    return false;
  });
}

/** Of a full name that is no mere initial. */
function givenName(name: PersonName): string | undefined {
  return name.length > 1 && (name[0]?.length ?? 0) > 2 ? name[0] : undefined;
}
