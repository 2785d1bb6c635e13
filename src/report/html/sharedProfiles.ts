import type { Entity } from '../../model/entity.ts';
import { sortBy } from '../ranking.ts';
import { entityBody } from './entityPage.ts';
import { anchor } from './links.ts';
import { type Content, html } from './markup.ts';
import { countRows, type Site, type View } from './site.ts';

/** So many entities have pages of their own in any case, those with the most rows. */
const MOST_OWN_PAGES = 200;
/** Of the others, those with so few rows share pages: most names of a large run are heard of once or twice. */
const FEW_ROWS = 4;
const PROFILES_PER_PAGE = 100;

/** Which page each entity without one of its own stands on, from 1. */
export function sharedPages({ index, profiled }: Site): ReadonlyMap<string, number> {
  if (profiled.size <= MOST_OWN_PAGES) return new Map();
  const counted = [...profiled].map((id) => ({ id, rows: countRows(index, id) }));
  const own = sortBy(counted, ({ rows, id }) => [-rows, id]).slice(0, MOST_OWN_PAGES);
  const ownIds = new Set(own.map(({ id }) => id));
  return new Map(
    counted
      .filter(({ id, rows }) => rows <= FEW_ROWS && !ownIds.has(id))
      .map(({ id }, at) => [id, 1 + Math.floor(at / PROFILES_PER_PAGE)]),
  );
}

/** Several entities on one page; the style sheet shows the one that the address names alone. */
export function sharedBody(view: View, entities: readonly Entity[]): Content {
  return [
    html`<header class="headline"><h1>Names with few rows</h1><p class="from"><a href="${view.links.list('speakers')}">All names</a></p></header>`,
    entities.map((entity) => {
      const id = anchor(entity.id);
      return html`<section class="profile" id="${id}">${entityBody({ ...view, scope: `${id}-` }, entity, 'shared')}</section>
`;
    }),
  ];
}
