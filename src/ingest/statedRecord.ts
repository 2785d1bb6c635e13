import type { ArticleField } from '../model/articleFields.ts';
import { jsonRecord } from './json/jsonRecord.ts';
import type { IngestItem } from './options.ts';

/** An article as the fields that its source states: what feeds, tables and agencies' formats are brought to. */
export type StatedArticle = {
  readonly [Field in ArticleField]?: Field extends 'authors'
    ? readonly string[] | undefined
    : string | undefined;
};

/** The record of such an article: a JSON object with our own names of fields. */
export function statedRecord(path: string, index: number, article: StatedArticle): IngestItem {
  return jsonRecord(path, index, new TextEncoder().encode(JSON.stringify(article)));
}
