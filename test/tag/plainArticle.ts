import type { Article } from '../../src/model/article.ts';
import { loadNameResources } from '../../src/tag/tagResources.ts';
import { readAsset } from '../asset.ts';

export const nameResources = loadNameResources(readAsset);

/** An article whose lines are paragraphs. */
export function plainArticle(text: string, publishedAt?: string): Article {
  let offset = 0;
  const blocks = text.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    return line.trim() === ''
      ? []
      : [
          {
            kind: 'paragraph' as const,
            role: 'body' as const,
            span: { start, end: start + line.length },
            reasons: [],
          },
        ];
  });
  return {
    id: 'a_test',
    title: '',
    authors: [],
    language: 'en',
    text,
    blocks,
    removed: [],
    sourceFile: 'test.txt',
    sourceIndex: 0,
    warnings: [],
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
