import type { Claim } from '../../model/claim.ts';
import { contentId } from '../../model/ids.ts';

/** The pages that list rows of one kind. */
export type ListName = 'claims' | 'events' | 'figures' | 'speakers' | 'articles' | 'run';

/** Addresses as seen from one page. Files are linked relatively, so that the folder can be moved and mailed. */
export interface Links {
  overview(section?: string): string;
  /** `section` is one of the page, or begins with "?" and is a view of the list of claims: "?kind=Pledge". */
  list(name: ListName, section?: string): string;
  /** The story's place in the list of articles, which may run over several pages. */
  story(id: string): string;
  event(id: string): string;
  article(id: string): string;
  entity(id: string): string;
  /** All that is known of a claim. */
  claim(claim: Pick<Claim, 'id' | 'articleId'>): string;
  /** The claim's words in its article. */
  place(claim: Pick<Claim, 'id' | 'articleId'>): string;
  /** A picture's Vega-Lite specification; none in a report of one file. */
  chart(name: string): string | undefined;
}

/** On which of their pages rows stand that are listed over several. */
export interface PageNumbers {
  readonly stories: ReadonlyMap<string, number>;
  readonly claims: ReadonlyMap<string, number>;
  /** Of entities that have no page of their own. */
  readonly profiles: ReadonlyMap<string, number>;
}

/** Links from a page that lies `depth` folders below the report's own folder. */
export function linksFrom(depth: 0 | 1, numbers: PageNumbers): Links {
  const up = depth === 0 ? '' : '../';
  const at = (section: string | undefined) => (section === undefined ? '' : `#${fragment(section)}`);
  return {
    overview: (section) => `${up}index.html${at(section)}`,
    list: (name, section) => `${up}${listPath(name, 1)}${at(section)}`,
    story: (id) => `${up}${listPath('articles', numbers.stories.get(id) ?? 1)}#${anchor(id)}`,
    event: (id) => `${up}${eventPath(id)}`,
    article: (id) => `${up}${articlePath(id)}`,
    entity: (id) => `${up}${entityAddress(id, numbers.profiles.get(id))}`,
    claim: ({ id, articleId }) => `${up}${claimPath(articleId, numbers.claims.get(id) ?? 1)}#${anchor(id)}`,
    place: ({ id, articleId }) => `${up}${articlePath(articleId)}#at-${anchor(id)}`,
    chart: (name) => `${up}charts/${name}.vl.json`,
  };
}

/** Links where all pages are parts of one file: every page and row is a fragment. */
export const linksWithin: Links = {
  overview: (section) => `#${pageAnchor('overview', section)}`,
  list: (name, section) => `#${section?.startsWith('?') ? fragment(section) : pageAnchor(name, section)}`,
  story: (id) => `#${anchor(id)}`,
  event: (id) => `#${anchor(id)}`,
  article: (id) => `#${anchor(id)}`,
  entity: (id) => `#${anchor(id)}`,
  claim: ({ id }) => `#${anchor(id)}`,
  place: ({ id }) => `#at-${anchor(id)}`,
  chart: () => undefined,
};

function fragment(section: string): string {
  return section.startsWith('?') ? section.replaceAll(' ', '+') : anchor(section);
}

/** "page-claims", "page-figures-disputed" */
export function pageAnchor(name: 'overview' | ListName, section?: string): string {
  return section === undefined ? `page-${name}` : `page-${name}-${anchor(section)}`;
}

/** "claims.html", "claims-2.html" */
export function listPath(name: ListName, page: number): string {
  return page === 1 ? `${name}.html` : `${name}-${page}.html`;
}

export function eventPath(id: string): string {
  return `events/${anchor(id)}.html`;
}

export function articlePath(id: string): string {
  return `articles/${anchor(id)}.html`;
}

/** The claims of one article. */
export function claimPath(articleId: string, page: number): string {
  return `claims/${anchor(articleId)}${page === 1 ? '' : `-${page}`}.html`;
}

export function entityPath(id: string): string {
  return `speakers/${anchor(id)}.html`;
}

/** A page that several entities share. No anchor begins with a digit. */
export function sharedEntityPath(page: number): string {
  return `speakers/${page}.html`;
}

function entityAddress(id: string, sharedPage: number | undefined): string {
  return sharedPage === undefined ? entityPath(id) : `${sharedEntityPath(sharedPage)}#${anchor(id)}`;
}

/**
 * A row's id as fragment, element id and file name. Ids that a run makes pass as they are; anything else (rows
 * that another program wrote) is hashed, so that no id can leave its folder or its attribute.
 */
export function anchor(id: string): string {
  return /^[A-Za-z][A-Za-z0-9_-]{0,79}$/u.test(id) ? id : contentId('x', id);
}
