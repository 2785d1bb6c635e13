import type { Article } from '../../../src/model/article.ts';

/** A cleaned article of made-up paragraphs, one block a line; a line that begins with "# " is a heading. */
export function cleanedArticle(id: string, lines: readonly string[], fields: Partial<Article> = {}): Article {
  let text = '';
  const blocks = lines.map((line): Article['blocks'][number] => {
    const kind = line.startsWith('# ') ? 'heading' : 'paragraph';
    if (text !== '') text += '\n';
    const start = text.length;
    text += line.replace(/^# /u, '');
    return { kind, role: 'body', span: { start, end: text.length }, reasons: [] };
  });
  return {
    id: `a_${id}`,
    title: `Headline number ${id} of the day`,
    authors: [],
    language: 'en',
    text,
    blocks,
    removed: [],
    sourceFile: `${id}.html`,
    sourceIndex: 0,
    warnings: [],
    url: `https://post.example/news/${id}.html`,
    site: 'post.example',
    ...fields,
  };
}

export const OWN = (id: string): string[] => [
  `The council of ${id} voted on Tuesday to close the old bridge that engineers had called unsafe.`,
  `Traffic in ${id} will be led over the northern crossing for at least two years, the works department said.`,
];
