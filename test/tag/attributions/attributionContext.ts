import { splitSentences } from '../../../src/language/sentences.ts';
import type { Article, Block } from '../../../src/model/article.ts';
import type { Attribution } from '../../../src/model/attribution.ts';
import { loadAttributionRules } from '../../../src/tag/attributions/attributionResources.ts';
import { tagAttributions } from '../../../src/tag/attributions/tagAttributions.ts';
import type { Reference, TagContext } from '../../../src/tag/context.ts';
import { readAsset } from '../../asset.ts';

const resources = loadAttributionRules(readAsset);

export interface ContextOptions {
  /** Names in the text; each is an entity of its own, found wherever it stands. */
  readonly names?: readonly string[];
  /** Pronoun or description -> name it refers to. */
  readonly references?: Readonly<Record<string, string>>;
  readonly roles?: Readonly<Record<string, Block['role']>>;
  readonly kinds?: Readonly<Record<string, Block['kind']>>;
}

/** A context built by hand: one paragraph per line. */
export function buildContext(text: string, options: ContextOptions = {}): TagContext {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    if (match[0].trim() === '') continue;
    const span = { start: match.index, end: match.index + match[0].length };
    const kind = options.kinds?.[match[0]] ?? 'paragraph';
    blocks.push({ kind, role: options.roles?.[match[0]] ?? 'body', span, reasons: [] });
  }
  const article: Article = {
    id: 'a',
    title: '',
    authors: [],
    language: 'en',
    text,
    blocks,
    removed: [],
    sourceFile: 'a.txt',
    sourceIndex: 0,
    warnings: [],
  };
  const names = options.names ?? [];
  const mentions = names.flatMap((name, entity) => {
    const found = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const span = { start: at, end: at + name.length };
      found.push({ span, quote: name, form: 'name' as const, entity, confidence: 1 });
    }
    return found;
  });
  const resolveReference = (span: { start: number; end: number }): Reference | undefined => {
    const name = options.references?.[text.slice(span.start, span.end)];
    return name === undefined ? undefined : { entity: names.indexOf(name), confidence: 0.8 };
  };
  const entities = names.map((name) => ({ type: 'person' as const, name, aliases: [], roles: [] }));
  const sentences = splitSentences(article);
  return { article, sentences, entities, mentions, times: [], resolveReference };
}

export interface ReadAttribution {
  readonly kind: Attribution['kind'];
  readonly source: string | undefined;
  readonly cue: string | undefined;
  readonly content: readonly string[];
  readonly speaker: string | undefined;
}

/** The attributions of a text in words. */
export function attributionsOf(text: string, options: ContextOptions = {}): ReadAttribution[] {
  return tagsOf(text, options).map(({ kind, sourceSpan, cueSpan, contentSpans, speaker }) => ({
    kind,
    source: sourceSpan && text.slice(sourceSpan.start, sourceSpan.end),
    cue: cueSpan && text.slice(cueSpan.start, cueSpan.end),
    content: contentSpans.map(({ start, end }) => text.slice(start, end)),
    speaker: speaker?.text,
  }));
}

export function tagsOf(text: string, options: ContextOptions = {}): Attribution[] {
  return tagAttributions(buildContext(text, options), resources);
}
