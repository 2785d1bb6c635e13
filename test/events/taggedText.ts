import { splitSentences } from '../../src/language/sentences.ts';
import type { Article } from '../../src/model/article.ts';
import type { EntityType, LocalEntity, Mention } from '../../src/model/entity.ts';
import type { TaggedArticle } from '../../src/model/taggedArticle.ts';
import type { TimeExpression } from '../../src/model/time.ts';

export interface Names {
  readonly [name: string]: EntityType;
}

/** A tagged article of one paragraph per line whose names are given, as if the tagger had found just these. */
export function tagText(
  text: string,
  names: Names,
  { id = 'a1', publishedAt, language = 'en', times = [] }: TagOptions = {},
): TaggedArticle {
  const article: Article = {
    id,
    title: '',
    authors: [],
    language,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    text,
    blocks: paragraphs(text),
    removed: [],
    sourceFile: `${id}.txt`,
    sourceIndex: 0,
    warnings: [],
  };
  const list = Object.entries(names);
  const entities = list.map(([name, type]): LocalEntity => ({ type, name, aliases: [], roles: [] }));
  const mentions = list.flatMap(([name], entity): Mention[] => findAll(text, name, entity));
  mentions.sort((a, b) => a.span.start - b.span.start);
  return {
    article,
    sentences: splitSentences(article),
    entities,
    mentions,
    times,
    figures: [],
    attributions: [],
  };
}

export interface TagOptions {
  readonly id?: string;
  readonly publishedAt?: string;
  readonly language?: string;
  readonly times?: readonly TimeExpression[];
}

/** A day named in a text, resolved as given. */
export function day(text: string, quote: string, date: string): TimeExpression {
  const start = text.indexOf(quote);
  const interval = { start: date, end: date, granularity: 'day' as const };
  return { span: { start, end: start + quote.length }, quote, interval, relative: false, deadline: false };
}

/** Full names, and the surname alone elsewhere. */
function findAll(text: string, name: string, entity: number): Mention[] {
  const found: Mention[] = [];
  const surname = name.split(' ').at(-1) ?? name;
  for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
    const full = at + surname.length - name.length;
    const start = text.slice(Math.max(0, full), at + surname.length) === name ? full : at;
    const end = at + surname.length;
    found.push({ span: { start, end }, quote: text.slice(start, end), form: 'name', entity, confidence: 1 });
  }
  return found;
}

function paragraphs(text: string): Article['blocks'] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { kind: 'paragraph' as const, role: 'body' as const, span, reasons: [] };
  });
}
