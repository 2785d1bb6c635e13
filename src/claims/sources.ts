import type { ClaimGroup } from '../model/claim.ts';
import { groupBy } from '../model/lists.ts';
import { compareText } from '../model/order.ts';
import { outletWords } from './citations/outletLexicon.ts';
import type { ClaimCollection, UngroupedClaim } from './collection.ts';

/** Articles as sources: which of them are copies of one another, and who publishes them. */
export interface Sources {
  /** The article that stands for an article and its syndicated copies. */
  readonly originalOf: (articleId: string) => string;
  /** Who publishes an article: by name, else by site, else the article stands for itself. */
  readonly publisherOf: (articleId: string) => { readonly key: string; readonly isNamed: boolean };
}

/** Who stands behind a claim, as far as its article tells. */
export interface Report {
  readonly articleId: string;
  /** Media on whose word the article gives it. */
  readonly via?: readonly string[];
  /** In the article's own voice, without anybody who says it. */
  readonly isEditorial: boolean;
}

export function readReport({
  articleId,
  attribution: { via, kind },
}: Pick<UngroupedClaim, 'articleId' | 'attribution'>): Report {
  const isEditorial = kind === 'editorial' || kind === 'unread';
  if (via === undefined) return { articleId, isEditorial };
  return { articleId, isEditorial, via: via.map(({ outlet, publisher }) => outletKey(publisher, outlet)) };
}

function outletKey(publisher: string | undefined, outlet: string): string {
  // Of a medium that is not in the run only its name is known: whoever cites it has one and the same source.
  return publisher === undefined ? `outlet ${outletWords(outlet).join(' ')}` : publisher.trim().toLowerCase();
}

export function findSources({
  articles,
  syndicated,
}: Pick<ClaimCollection, 'articles' | 'syndicated'>): Sources {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const originals = new Map<string, string>();
  for (const copies of syndicated) {
    // The earliest copy that names its publisher; the order in which files were read must not decide.
    const rank = (id: string): string => {
      const article = byId.get(id);
      return `${article?.publisher === undefined ? 1 : 0}\n${article?.publishedAt ?? '~'}\n${id}`;
    };
    const [original] = [...copies].sort((a, b) => compareText(rank(a), rank(b)));
    for (const id of copies) originals.set(id, original ?? id);
  }
  return {
    originalOf: (id) => originals.get(id) ?? id,
    publisherOf: (id) => {
      const article = byId.get(id);
      const isNamed = article?.publisher !== undefined;
      return { key: (article?.publisher ?? article?.site)?.trim().toLowerCase() ?? `article ${id}`, isNamed };
    },
  };
}

/** A publisher of a group: on whose word it gives the statement; on nobody's where that is empty. */
interface Voice {
  isNamed: boolean;
  standsAlone: boolean;
  readonly via: Set<string>;
}

/**
 * Independent named publishers and articles without one, copies counted with their original. Who gives a statement on
 * the word of another medium is counted as that one, and along a chain as its end; a ring of media that cite each
 * other is one.
 */
export function countPublishers(
  reports: Iterable<Report>,
  sources: Sources,
): { publishers: number; unknownPublishers: number } {
  const voices = new Map<string, Voice>();
  const put = (key: string, isNamed: boolean): Voice => {
    const voice = voices.get(key) ?? { isNamed, standsAlone: false, via: new Set<string>() };
    voice.isNamed ||= isNamed;
    voices.set(key, voice);
    return voice;
  };
  for (const [original, own] of groupBy(reports, ({ articleId }) => sources.originalOf(articleId))) {
    const { key, isNamed } = sources.publisherOf(original);
    const voice = put(key, isNamed);
    const cited = own.flatMap(({ via = [] }) => via).filter((other) => other !== key);
    // What stands in the article's own voice beside it repeats what it has from there; another speaker does not.
    const hasOther = own.some(({ via, isEditorial }) => via === undefined && !isEditorial);
    if (cited.length === 0 || hasOther) voice.standsAlone = true;
    else for (const other of cited) voice.via.add(other);
  }
  for (const { via, standsAlone } of [...voices.values()]) {
    if (!standsAlone) for (const other of via) put(other, true);
  }
  return countEnds(voices);
}

/** The voices that cite nobody, and of every ring that nothing leads out of one. */
function countEnds(voices: ReadonlyMap<string, Voice>): { publishers: number; unknownPublishers: number } {
  const counted = { publishers: 0, unknownPublishers: 0 };
  const seen = new Set<string>();
  for (const [key, voice] of voices) {
    if (seen.has(key)) continue;
    const reached = reach(voices, key);
    const isEnd = reached.every((other) => other === key || reach(voices, other).includes(key));
    if (!isEnd) continue;
    for (const other of reached) seen.add(other);
    const isNamed = voice.isNamed || reached.some((other) => voices.get(other)?.isNamed === true);
    counted[isNamed ? 'publishers' : 'unknownPublishers']++;
  }
  return counted;
}

/** A voice and all that it has its words from, directly or through others. */
function reach(voices: ReadonlyMap<string, Voice>, from: string): string[] {
  const found = new Set([from]);
  for (const key of found) {
    const voice = voices.get(key);
    if (voice?.standsAlone === false) for (const other of voice.via) found.add(other);
  }
  return [...found];
}

/** How many independent publishers stand behind the claims of a group, and whether they agree. */
export function judgeSources(
  reports: Iterable<Report>,
  sources: Sources,
  isDisputed: boolean,
): Pick<ClaimGroup, 'publishers' | 'unknownPublishers' | 'agreement'> {
  const counted = countPublishers(reports, sources);
  const independent = counted.publishers + Math.min(1, counted.unknownPublishers);
  return { ...counted, agreement: isDisputed ? 'conflicting' : independent > 1 ? 'corroborated' : 'single' };
}
