/** A node of a page's JSON-LD: a plain object whose values are of any shape. */
export type LinkedNode = Readonly<Record<string, unknown>>;

const ARTICLE_TYPES =
  /^(?:\w*NewsArticle|Article|BlogPosting|\w*BlogPosting|Report|Review|TechArticle|ScholarlyArticle|AnalysisNewsArticle|OpinionNewsArticle|SocialMediaPosting|LiveBlogPosting)$/u;
const PAGE_TYPES = /^(?:WebPage|ItemPage|MedicalWebPage|VideoObject|Recipe|CreativeWork|HowTo)$/u;
const MAX_NODES = 3000;
const MAX_LENGTH = 400_000;

/** What a page says about itself in JSON-LD. */
export interface LinkedData {
  readonly article: LinkedNode | undefined;
  /** A node about the page, where there is none about the article: its dates and names are worth less. */
  readonly page: LinkedNode | undefined;
  readonly byId: ReadonlyMap<string, LinkedNode>;
  /** Names of all types that occur, and the first node of each. */
  readonly types: ReadonlySet<string>;
  readonly byType: ReadonlyMap<string, LinkedNode>;
}

export function readLinkedData(scripts: readonly string[]): LinkedData {
  const nodes = scripts.flatMap((script) => flatten(parseLoosely(script) ?? salvage(script)));
  const byId = new Map<string, LinkedNode>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && (!byId.has(id) || Object.keys(node).length > 2)) byId.set(id, node);
  }
  const byType = new Map<string, LinkedNode>();
  for (const node of nodes) for (const type of typesOf(node)) if (!byType.has(type)) byType.set(type, node);
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPES.test(type)));
  // A page may list teasers as articles too: the one with the most to say is its own.
  const article = articles.reduce<LinkedNode | undefined>(
    (best, node) => (best === undefined || weight(node) > weight(best) ? node : best),
    undefined,
  );
  const page = nodes.find((node) => typesOf(node).some((type) => PAGE_TYPES.test(type)));
  return { article, page, byId, types: new Set(byType.keys()), byType };
}

function weight(node: LinkedNode): number {
  const fields = [
    'articleBody',
    'mainEntityOfPage',
    'datePublished',
    'headline',
    'author',
    'publisher',
    'wordCount',
  ];
  return fields.filter((field) => node[field] !== undefined && node[field] !== '').length;
}

function typesOf(node: LinkedNode): string[] {
  return asList(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//u, ''));
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** The string of a field, which may be wrapped in a list or a language map. */
export function stringOf(value: unknown): string | undefined {
  const [first] = asList(value);
  if (typeof first === 'string') return first.trim() === '' ? undefined : first.trim();
  if (!isNode(first)) return undefined;
  const inner = first['@value'] ?? first.name;
  return typeof inner === 'string' && inner.trim() !== '' ? inner.trim() : undefined;
}

/** Names of the persons or organizations of a field; references by `@id` are followed. */
export function namesOf(value: unknown, { byId }: LinkedData): string[] {
  return asList(value).flatMap((item) => {
    if (typeof item === 'string')
      return [byId.get(item) ?? item].flatMap((node) => stringOf(isNode(node) ? node.name : node) ?? []);
    if (!isNode(item)) return [];
    const name = asList(item.name).flatMap((part) => stringOf(part) ?? []);
    if (name.length > 0) return name;
    const id = item['@id'];
    const target = typeof id === 'string' ? byId.get(id) : undefined;
    return target === undefined ? [] : asList(target.name).flatMap((part) => stringOf(part) ?? []);
  });
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All objects inside, outermost first. */
function flatten(value: unknown): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  const pending: unknown[] = [value];
  for (let at = 0; at < pending.length && at < MAX_NODES; at++) {
    const next = pending[at];
    if (Array.isArray(next)) pending.push(...next.slice(0, MAX_NODES));
    else if (isNode(next)) {
      nodes.push(next);
      pending.push(...Object.values(next));
    }
  }
  return nodes;
}

/** JSON as sites write it: inside comments, with raw line ends in strings, with a comma too many. */
function parseLoosely(script: string): unknown {
  const text = script.slice(0, MAX_LENGTH);
  const start = text.search(/[[{]/u);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  if (start < 0 || end < start) return undefined;
  const json = text.slice(start, end + 1);
  for (const repair of [asItIs, foldControls, dropCommas, unescapeQuotes]) {
    try {
      return JSON.parse(repair(json));
    } catch {
      // The next repair is tried; a page without readable JSON-LD has other metadata.
    }
  }
  return undefined;
}

/** Dates and headline of an article whose JSON is beyond repair, for example by quotation marks inside a string. */
function salvage(script: string): LinkedNode | undefined {
  const text = script.slice(0, MAX_LENGTH);
  if (!/"@type"\s{0,9}:\s{0,9}(?:\[\s{0,9})?"\w{0,30}(?:Article|BlogPosting)"/u.test(text)) return undefined;
  const fields = ['datePublished', 'dateModified', 'headline'].flatMap((name) => {
    const match = new RegExp(`"${name}"\\s{0,9}:\\s{0,9}"([^"\\\\]{4,300})"\\s{0,9}[,}]`, 'u').exec(text);
    return match?.[1] === undefined ? [] : [[name, match[1]] as const];
  });
  return { '@type': 'NewsArticle', ...Object.fromEntries(fields) };
}

const asItIs = (text: string): string => text;
// biome-ignore lint/suspicious/noControlCharactersInRegex: raw line ends and tabs make JSON invalid
const foldControls = (text: string): string => text.replace(/[\u0000-\u001f]+/gu, ' ');
const dropCommas = (text: string): string => foldControls(text).replace(/,\s*(?=[}\]])/gu, '');
/** JSON that a template escaped as if it were text. */
const unescapeQuotes = (text: string): string =>
  foldControls(text)
    .replace(/&(?:quot|#34|#x22);/gu, '"')
    .replace(/&(?:#39|#x27|apos);/gu, "'")
    .replace(/&amp;/gu, '&');
