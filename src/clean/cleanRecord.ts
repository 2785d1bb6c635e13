import type { Article } from '../model/article.ts';
import type { Configuration } from '../model/configuration.ts';
import type { Failure } from '../model/failure.ts';
import type { SourceRecord } from '../model/record.ts';
import type { SiteRule } from '../model/siteRule.ts';
import { assembleArticle } from './assembleArticle.ts';
import { cleanJson } from './cleanJson.ts';
import type { CleanResources } from './cleanResources.ts';
import { decodeJson, decodeText } from './decodeText.ts';
import type { ArticleDraft } from './draft.ts';
import { cleanHtml } from './html/cleanHtml.ts';
import { cleanMarkdown } from './plainText/cleanMarkdown.ts';
import { cleanPlainText } from './plainText/cleanPlainText.ts';

/**
 * One record as an article: metadata and main text in blocks, with everything that was left out and why.
 * A record without text, or one that is an index of other articles, is a failure.
 */
export function cleanRecord(
  record: SourceRecord,
  resources: CleanResources,
  configuration: Configuration,
): { article: Article } | { failure: Failure } {
  return assembleArticle(
    record,
    draftArticle(record, resources, configuration.clean.siteRules),
    configuration,
  );
}

function draftArticle(
  record: SourceRecord,
  resources: CleanResources,
  siteRules: readonly SiteRule[],
): ArticleDraft {
  if (record.mediaType === 'json') return cleanJson(decodeJson(record.bytes), resources, siteRules);
  const source = decodeText(record.bytes, record.mediaType, record.encoding);
  switch (record.mediaType) {
    case 'html':
      return cleanHtml(source, resources, siteRules);
    case 'markdown':
      return cleanMarkdown(source);
    case 'text':
      // Saved pages often carry the wrong name.
      return /^\s*<(?:!doctype\s+html|html)\b/iu.test(source)
        ? cleanHtml(source, resources, siteRules)
        : cleanPlainText(source);
  }
}
