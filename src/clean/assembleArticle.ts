import type { Article, Block } from '../model/article.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Failure } from '../model/failure.ts';
import { contentId } from '../model/ids.ts';
import { recordName, type SourceRecord } from '../model/record.ts';
import { hostOf } from '../model/webAddress.ts';
import type { ArticleDraft, ArticleMetadata, TableCell } from './draft.ts';
import { detectLanguage } from './metadata/language.ts';
import { absoluteUrl } from './metadata/site.ts';
import { readVariant } from './templates/pageAddress.ts';

const MAX_REMOVAL_LENGTH = 500;

/** Gives every block its place in one text, and every removal its offset. */
export function assembleArticle(
  record: SourceRecord,
  draft: ArticleDraft,
  configuration: Configuration,
): { article: Article } | { failure: Failure } {
  if (draft.isIndexPage === true) return { failure: indexPage(record) };
  let text = '';
  const starts: number[] = [];
  const blocks = draft.blocks.map((block): Block => {
    if (text !== '') text += '\n';
    const start = text.length;
    text += block.text;
    starts.push(start);
    return {
      kind: block.kind,
      role: block.role,
      span: { start, end: text.length },
      ...(block.source === undefined ? {} : { source: block.source }),
      reasons: block.reasons,
      ...(block.at === undefined ? {} : { at: block.at }),
      ...(block.cells === undefined ? {} : { cells: block.cells.map((cell) => moveCell(cell, start)) }),
    };
  });
  if (text.length < configuration.clean.minTextLength) return { failure: noText(record, text) };
  const { metadata } = draft;
  const language = detectLanguage(text, metadata.language);
  const article: Article = {
    id: contentId('a', record.path, record.index, record.bytes),
    ...readVariant(record.path),
    ...metadata,
    ...(metadata.url === undefined ? addressOf(record) : {}),
    ...(metadata.publisher === undefined && configuration.publisher !== undefined
      ? { publisher: configuration.publisher }
      : {}),
    language,
    text,
    blocks,
    removed: draft.removed.map((removal) => ({
      reason: removal.reason,
      text: shorten(removal.text),
      near: starts[removal.beforeBlock] ?? text.length,
    })),
    sourceFile: record.path,
    sourceIndex: record.index,
    warnings: [...draft.warnings, ...warnOf(language, metadata.stub)],
  };
  return { article };
}

/** Where an archive of pages fetched a page that does not name its own address. */
function addressOf(record: SourceRecord): Pick<ArticleMetadata, 'url' | 'site'> {
  const url = absoluteUrl(record.url);
  const site = hostOf(url);
  return { ...(url === undefined ? {} : { url }), ...(site === undefined ? {} : { site }) };
}

/** What a reader of the report should know before missing claims. */
function warnOf(language: string, stub: Article['stub']): string[] {
  return [
    ...(/^(?:en|und)$/u.test(language)
      ? []
      : [`Written in another language (${language}): not analysed for claims.`]),
    ...(stub === 'paywall' ? ['Only the opening before a paywall could be read.'] : []),
  ];
}

function moveCell(cell: TableCell, by: number): TableCell {
  return { ...cell, span: { start: cell.span.start + by, end: cell.span.end + by } };
}

function indexPage(record: SourceRecord): Failure {
  const message = 'The page lists other articles and has no text of its own.';
  return { record: recordName(record), stage: 'clean', reason: 'index-page', message };
}

function noText(record: SourceRecord, text: string): Failure {
  return {
    record: recordName(record),
    stage: 'clean',
    reason: 'no-text',
    message:
      text === ''
        ? 'No article text was found in it.'
        : `Only ${text.length} characters of text were found, fewer than clean.minTextLength.`,
  };
}

/** At most 500 code units, never half a surrogate pair. */
function shorten(text: string): string {
  if (text.length <= MAX_REMOVAL_LENGTH) return text;
  return `${text.slice(0, MAX_REMOVAL_LENGTH - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
