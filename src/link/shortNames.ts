import { isAcronymOf } from '../language/acronym.ts';
import { compareText } from '../model/order.ts';
import { isOtherBody } from './bodyKinds.ts';
import type { EntityForm } from './entityForm.ts';
import { LongNames } from './longNames.ts';
import { type NameContexts, namedBeside } from './nameContexts.ts';

/** Clusters of one sort by their key, and what else the articles name. */
export interface NamedClusters {
  readonly clusters: Map<string, EntityForm[]>;
  readonly contexts: NameContexts;
}

/**
 * "The Bell Society", "the Society" and "MBS" of articles that never spell out "Marl Bell Society": each joins the only
 * longer name that it is the end or the start or the initials of, if some article of both names somebody else in common.
 */
export function joinShortNames({ clusters, contexts }: NamedClusters): void {
  const long = new LongNames();
  for (const [key, forms] of clusters) {
    if (!isNamed(key)) continue;
    for (const form of forms) if (isOrganization(form)) long.add(key, form);
  }
  const keys = [...clusters.keys()].filter(isNamed).sort((a, b) => a.length - b.length || compareText(a, b));
  for (const key of keys) {
    const forms = clusters.get(key) ?? [];
    if (!forms.every((form) => isOrganization(form) && form.gazetteerId === undefined)) continue;
    const [first] = forms;
    if (first === undefined) continue;
    const fitting = long
      .keysFor(first)
      .filter((other) => other !== key && clusters.get(other)?.some((form) => isShortOf(forms, form)));
    const [only, ...rivals] = fitting;
    const home = only === undefined || rivals.length > 0 ? undefined : clusters.get(only);
    if (home === undefined || !sharesContext(forms, home, contexts) || isOtherBody(forms, home)) continue;
    home.push(...forms);
    clusters.delete(key);
  }
}

/** Of several names that an acronym shortens, the one whose articles name most of what its own do; none where two tie. */
export function nearestExpansion(
  forms: readonly EntityForm[],
  keys: readonly string[],
  { clusters, contexts }: NamedClusters,
): string | undefined {
  const named = namedBeside(forms, contexts);
  const ranked = keys
    .map((key) => {
      const theirs = namedBeside(clusters.get(key) ?? [], contexts);
      return { key, shared: [...named].filter((name) => theirs.has(name)).length };
    })
    .sort((a, b) => b.shared - a.shared || compareText(a.key, b.key));
  const [best, second] = ranked;
  return best !== undefined && best.shared > (second?.shared ?? 0) ? best.key : undefined;
}

function isNamed(key: string): boolean {
  return key.startsWith('name:');
}

function isOrganization({ type, governmentOf }: EntityForm): boolean {
  return type === 'organization' && governmentOf === undefined;
}

function isShortOf(forms: readonly EntityForm[], { name, folded }: EntityForm): boolean {
  return forms.every((form) => {
    if (form.folded.length >= folded.length) return false;
    if (isAcronymOf(form.name, name)) return true;
    const short = form.folded.replace(/^the /u, '');
    if (folded.endsWith(` ${short}`) || folded.startsWith(`${short} `)) return true;
    // "Lund High" of the "Anna Lund High School"
    return short.includes(' ') && folded.includes(` ${short} `);
  });
}

function sharesContext(
  forms: readonly EntityForm[],
  others: readonly EntityForm[],
  contexts: NameContexts,
): boolean {
  const known = namedBeside(others, contexts);
  const own = new Set([...forms, ...others].map(({ folded }) => folded));
  return forms.some(({ uses }) =>
    uses.some(({ articleId }) =>
      [...(contexts.get(articleId) ?? [])].some((name) => known.has(name) && !own.has(name)),
    ),
  );
}
