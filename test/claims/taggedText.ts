import { splitSentences } from '../../src/language/sentences.ts';
import type { Article } from '../../src/model/article.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import type { LocalEntity, Mention } from '../../src/model/entity.ts';
import type { EventMention } from '../../src/model/event.ts';
import type { TaggedFigure } from '../../src/model/figure.ts';
import type { Span } from '../../src/model/span.ts';
import type { TaggedArticle } from '../../src/model/taggedArticle.ts';

/** A tagged article of one body paragraph per line; a line that begins with "# " is a heading. */
export function tagText(lines: string, tags: Partial<TaggedArticle> = {}): TaggedArticle {
  const text = lines.replaceAll('# ', '');
  let start = 0;
  const blocks = lines.split('\n').map((line): Article['blocks'][number] => {
    const heading = line.startsWith('# ');
    const span = { start, end: start + line.length - (heading ? 2 : 0) };
    start = span.end + 1;
    return { kind: heading ? 'heading' : 'paragraph', role: 'body', span, reasons: [] };
  });
  const article: Article = {
    id: 'art_1',
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
  const sentences = splitSentences(article);
  return {
    article,
    sentences,
    entities: [],
    mentions: [],
    times: [],
    figures: [],
    attributions: [],
    ...tags,
  };
}

/** The first place where a quote stands in a text. */
export function spanOf(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" does not stand in "${text}"`);
  return { start, end: start + quote.length };
}

export function person(name: string, ...roles: LocalEntity['roles']): LocalEntity {
  return { type: 'person', name, aliases: [], roles };
}

export function mentionOf(text: string, quote: string, entity: number, form: Mention['form']): Mention {
  return { span: spanOf(text, quote), quote, form, entity, confidence: 0.9 };
}

export function figureOf(text: string, quote: string, fields: Partial<TaggedFigure> = {}): TaggedFigure {
  const unit = { kind: 'percent' as const };
  return {
    span: spanOf(text, quote),
    quote,
    approximation: 'exact',
    unit,
    kind: 'actual',
    sentence: 0,
    ...fields,
  };
}

interface Speech {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly kind?: Attribution['kind'];
  readonly speaker: string;
  readonly entity?: number;
}

export function speechOf(text: string, { source, cue, content, kind, speaker, entity }: Speech): Attribution {
  return {
    kind: kind ?? 'indirect',
    sourceSpan: spanOf(text, source),
    cueSpan: spanOf(text, cue),
    contentSpans: [spanOf(text, content)],
    speaker: {
      ...(entity === undefined ? {} : { entity }),
      text: speaker,
      anonymous: false,
      confidence: 0.9,
    },
    chain: [],
    notes: [],
  };
}

export function eventMentionOf(
  text: string,
  quote: string,
  fields: Partial<EventMention> = {},
): EventMention {
  const span = spanOf(text, quote);
  return {
    articleId: 'art_1',
    span,
    quote,
    sentence: 0,
    triggerSpan: span,
    type: 'consult',
    subtype: 'meeting',
    participants: [],
    status: 'held',
    anaphoric: false,
    ...fields,
  };
}
