import { isAcronymOf } from '../language/acronym.ts';
import { compareText } from '../model/order.ts';
import { isOtherBody } from './bodyKinds.ts';
import type { EntityForm } from './entityForm.ts';

/** Clusters of one sort by their key, and what else the articles name. */
export interface NamedClusters {
  readonly clusters: Map<string, EntityForm[]>;
  readonly contexts: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Names that say by themselves what a text is about: of people in full, of organizations in several words, of places. */
export function gatherContexts(forms: readonly EntityForm[]): Map<string, Set<string>> {
  const contexts = new Map<string, Set<string>>();
  for (const { type, folded, gazetteerId, uses } of forms) {
    const tells = type === 'place' ? gazetteerId === undefined : folded.includes(' ');
    if (!tells || type === 'office') continue;
    for (const { articleId } of uses) {
      const own = contexts.get(articleId) ?? new Set();
      contexts.set(articleId, own.add(folded));
    }
  }
  return contexts;
}

/**
 * "The Bell Society", "the Society" and "MBS" of articles that never spell out "Marl Bell Society": each joins the only
 * longer name that it is the end or the start or the initials of, if some article of both names somebody else in common.
 */
export function joinShortNames({ clusters, contexts }: NamedClusters): void {
  const long = [...clusters].filter(([key, forms]) => isNamed(key) && forms.some(isOrganization));
  const keys = [...clusters.keys()].filter(isNamed).sort((a, b) => a.length - b.length || compareText(a, b));
  for (const key of keys) {
    const forms = clusters.get(key) ?? [];
    if (!forms.every((form) => isOrganization(form) && form.gazetteerId === undefined)) continue;
    const fitting = long.filter(
      ([other, own]) =>
        other !== key && (clusters.get(other)?.length ?? 0) > 0 && own.some((form) => isShortOf(forms, form)),
    );
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) continue;
    const [home, own] = only;
    if (!sharesContext(forms, own, contexts) || isOtherBody(forms, own)) continue;
    clusters.get(home)?.push(...forms);
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

/** What the articles of these forms name, by their contexts. */
export function namedBeside(forms: readonly EntityForm[], contexts: NamedClusters['contexts']): Set<string> {
  return new Set(
    forms.flatMap(({ uses }) => uses.flatMap(({ articleId }) => [...(contexts.get(articleId) ?? [])])),
  );
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
    return folded.endsWith(` ${short}`) || folded.startsWith(`${short} `) || folded.startsWith(`${short}'s `);
  });
}

function sharesContext(
  forms: readonly EntityForm[],
  others: readonly EntityForm[],
  contexts: NamedClusters['contexts'],
): boolean {
  const known = namedBeside(others, contexts);
  const own = new Set([...forms, ...others].map(({ folded }) => folded));
  return forms.some(({ uses }) =>
    uses.some(({ articleId }) =>
      [...(contexts.get(articleId) ?? [])].some((name) => known.has(name) && !own.has(name)),
    ),
  );
}
