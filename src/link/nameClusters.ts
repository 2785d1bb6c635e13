import { hasLegalForm, nameKey } from '../language/organizationName.ts';
import { foldName } from '../language/personName.ts';
import { isShortCapitals } from '../lexicon/nameKey.ts';
import { isOtherBody } from './bodyKinds.ts';
import type { EntityForm } from './entityForm.ts';
import type { NameContexts } from './nameContexts.ts';
import { nameByPlace } from './placeAdjectives.ts';
import { joinShortNames, nearestExpansion } from './shortNames.ts';

/**
 * Organizations, places, groups and offices: one cluster per row of the gazetteer and per name, legal forms aside.
 * An acronym or a shortened name joins the full one where an article gives both and no other full name competes.
 */
export function clusterNames(all: readonly EntityForm[], contexts: NameContexts): EntityForm[][] {
  const forms = nameByPlace(all);
  const clusters = new Map<string, EntityForm[]>();
  const bearers = townsWithBearers(forms);
  const clusterKey = (form: EntityForm): string => {
    const key = nameKeyOf(form);
    return form.type === 'place' && bearers.has(key) ? placeKey(form.folded) : key;
  };
  for (const form of forms) {
    const key = clusterKey(form);
    const cluster = clusters.get(key);
    if (cluster === undefined) clusters.set(key, [form]);
    else cluster.push(form);
  }
  const expansions = new Map<string, Set<string>>();
  for (const form of forms) {
    for (const alias of form.aliases.filter(
      (short) => isShortCapitals(short) || shortens(short, form.name),
    )) {
      const keys = expansions.get(alias.toLowerCase()) ?? new Set();
      expansions.set(alias.toLowerCase(), keys.add(clusterKey(form)));
    }
  }
  const moved = new Map<string, string>();
  for (const [acronym, keys] of expansions) {
    const key = `name:${acronym}`;
    const own = clusters.get(key);
    if (own === undefined) continue;
    const only = keys.size > 1 ? nearestExpansion(own, [...keys], { clusters, contexts }) : [...keys][0];
    if (only === undefined) continue;
    // What it is short for may itself be short for something: "the HSU", "Harbour Savings", "Harbour Savings Union".
    let expansion = only;
    for (let next = moved.get(expansion); next !== undefined; next = moved.get(expansion)) expansion = next;
    const home = expansion === key ? undefined : clusters.get(expansion);
    if (home === undefined || isOtherBody(own, home)) continue;
    home.push(...own);
    clusters.delete(key);
    moved.set(key, expansion);
  }
  joinPlacedNames(clusters, forms);
  joinMistakenCapitals(clusters);
  joinShortNames({ clusters, contexts });
  return [...clusters.values()].filter((cluster) => cluster.length > 0);
}

/** Keys of towns beside which the run has an organization of the same name that is surely one: "Halden AG". */
function townsWithBearers(forms: readonly EntityForm[]): Set<string> {
  const towns = new Set<string>();
  const bearers = new Set<string>();
  for (const form of forms) {
    const { type, placeKinds, gazetteerId, governmentOf, aliases } = form;
    if (gazetteerId !== undefined || governmentOf !== undefined) continue;
    const key = nameKeyOf(form);
    if (type === 'place' && placeKinds.has('town') && !placeKinds.has('country')) towns.add(key);
    if (!isFirm(form)) continue;
    bearers.add(key);
    for (const alias of aliases) if (shortens(alias, form.name)) bearers.add(nameKeyFor(alias));
  }
  return new Set([...towns].filter((key) => bearers.has(key)));
}

const PLACED_NAME = /^name:(\S+ .+?) of (?:the )?(.+)$/u;

/**
 * "The National Bank" joins "National Bank of Norstad" where the run has no other
 * National Bank of somewhere, and an article that uses the short name names the place.
 */
function joinPlacedNames(clusters: ReadonlyMap<string, EntityForm[]>, forms: readonly EntityForm[]): void {
  const articlesOf = new Map<string, Set<string>>();
  for (const { type, folded, uses } of forms) {
    if (type !== 'place') continue;
    const articles = articlesOf.get(folded) ?? new Set();
    for (const { articleId } of uses) articles.add(articleId);
    articlesOf.set(folded, articles);
  }
  const placed = new Map<string, { readonly key: string; readonly place: string }[]>();
  for (const key of clusters.keys()) {
    const [, name, place] = PLACED_NAME.exec(key) ?? [];
    if (name !== undefined && place !== undefined)
      placed.set(name, [...(placed.get(name) ?? []), { key, place }]);
  }
  for (const [name, [only, ...others]] of placed) {
    const short = clusters.get(`name:${name}`);
    const full = only === undefined ? undefined : clusters.get(only.key);
    if (only === undefined || short === undefined || full === undefined || others.length > 0) continue;
    const articles = articlesOf.get(only.place);
    const isOrganization = short.every(({ type }) => type === 'organization');
    const isPlaced = short.some(({ uses }) =>
      uses.some(({ articleId }) => articles?.has(articleId) === true),
    );
    if (isOrganization && isPlaced) full.push(...short.splice(0));
  }
}

/** "Nordhav" for "Nordhav Lines", as the article itself used it. */
function shortens(short: string, name: string): boolean {
  return name.toLowerCase().startsWith(`${short.toLowerCase()} `);
}

function nameKeyOf({ type, gazetteerId, folded, governmentOf }: EntityForm): string {
  if (governmentOf !== undefined) return governmentKey(governmentOf);
  if (gazetteerId !== undefined) return `gazetteer:${gazetteerId}`;
  if (type === 'office') return `office:${folded}`;
  return `name:${nameKey(folded)}`;
}

function nameKeyFor(name: string): string {
  return `name:${nameKey(foldName(name))}`;
}

/** Of a town beside which there is a firm of its name. */
function placeKey(folded: string): string {
  return `place:${nameKey(folded)}`;
}

function governmentKey({ name, gazetteerId, byCapital }: NonNullable<EntityForm['governmentOf']>): string {
  return `government:${byCapital ? 'capital ' : ''}${gazetteerId ?? nameKey(foldName(name))}`;
}

/**
 * "Utrest welcomed the visit": a government only if some article shows Utrest to be a town, and none that it is a
 * country, which acts under its own name. What another article took for an organization or a person of that name is the
 * government too.
 */
function joinMistakenCapitals(clusters: Map<string, EntityForm[]>): void {
  for (const [key, cluster] of [...clusters]) {
    const capital = cluster[0]?.governmentOf;
    if (capital?.byCapital !== true) continue;
    const townKey = nameKeyFor(capital.name);
    const place = clusters.get(townKey) ?? clusters.get(placeKey(foldName(capital.name))) ?? [];
    const firm = clusters.get(townKey);
    if (firm?.some(isFirm)) {
      firm.push(...cluster.map((form) => asFirm(form, capital.name)));
      clusters.delete(key);
    } else if (isTown(place)) {
      const acting = place.filter(({ type }) => type === 'organization' || type === 'person');
      clusters.set(
        townKey,
        place.filter((form) => !acting.includes(form)),
      );
      cluster.push(...acting);
    } else {
      // Neither town nor country: "East Line will return them" may be a railway.
      clusters.set(townKey, [...place, ...cluster.map((form) => asFirm(form, capital.name))]);
      clusters.delete(key);
    }
  }
}

/** What some article shows to be a town and none to be a country. */
function isTown(place: readonly EntityForm[]): boolean {
  const kinds = new Set(place.flatMap(({ placeKinds }) => [...placeKinds]));
  return kinds.has('town') && !kinds.has('country');
}

/** What acted under the name of a town is the firm of that name, and no government. */
function asFirm({ governmentOf: _, ...form }: EntityForm, name: string): EntityForm {
  return { ...form, name, folded: foldName(name) };
}

/** Surely a firm, a club or another body, and no mistaken place. */
function isFirm({ type, folded, aliases, name, kinds }: EntityForm): boolean {
  const isSure = hasLegalForm(folded) || kinds.size > 0 || aliases.some((alias) => shortens(alias, name));
  return type === 'organization' && isSure;
}
