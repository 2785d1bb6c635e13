import { isShortCapitals } from '../lexicon/nameKey.ts';
import type { EntityForm } from './entityForm.ts';

const LEGAL_FORM = /(?:,? (?:inc|ltd|llc|plc|corp|corporation|co|ag|gmbh|sa|nv|group))+\.?$/u;

/**
 * Organizations, places, groups and offices: one cluster per row of the gazetteer and per name, legal forms aside.
 * An acronym or a shortened name joins the full one where an article gives both and no other full name competes.
 */
export function clusterNames(forms: readonly EntityForm[]): EntityForm[][] {
  const clusters = new Map<string, EntityForm[]>();
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
  for (const [acronym, keys] of expansions) {
    const [expansion] = keys;
    const own = clusters.get(`name:${acronym}`);
    if (expansion === undefined || keys.size > 1 || own === undefined || expansion === `name:${acronym}`)
      continue;
    clusters.get(expansion)?.push(...own);
    clusters.delete(`name:${acronym}`);
  }
  return [...clusters.values()];
}

/** "Nordhav" for "Nordhav Lines", as the article itself used it. */
function shortens(short: string, name: string): boolean {
  return name.toLowerCase().startsWith(`${short.toLowerCase()} `);
}

function clusterKey({ type, gazetteerId, folded }: EntityForm): string {
  if (gazetteerId !== undefined) return `gazetteer:${gazetteerId}`;
  if (type === 'office') return `office:${folded}`;
  return `name:${folded.replace(/^the /u, '').replace(LEGAL_FORM, '')}`;
}
