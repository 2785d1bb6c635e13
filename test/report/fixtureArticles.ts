import type { ReportedArticle } from '../../src/model/run.ts';
import { type Quoted, quoteAt } from '../../src/model/span.ts';

/** Text that is markup, a script, a formula, a right-to-left override or a heading in some format. */
export const HOSTILE = '<script>alert("1")</script> & =HYPERLINK("x") \u202Egnp.exe | # [a](b) `c`';

function article(
  id: string,
  title: string,
  paragraphs: readonly string[],
  rest: Partial<ReportedArticle> = {},
): ReportedArticle {
  const text = paragraphs.join('\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const span = { start, end: start + paragraph.length };
    start = span.end + 1;
    return { kind: 'paragraph' as const, role: 'body' as const, span, reasons: [] };
  });
  return {
    id,
    title,
    text,
    blocks,
    authors: [],
    language: 'en',
    removed: [],
    sourceFile: `${id}.html`,
    sourceIndex: 0,
    warnings: [],
    storyId: 'sto_harbour',
    ...rest,
  };
}

export const courier = article(
  'art_courier',
  'Quill and Brandt meet over harbour money',
  [
    'Harbour Minister Ada Quill met Governor Tomas Brandt in Northport on Monday.',
    'Quill said Vellmark would spend 3% of GDP on harbours by 2035. “We will not wait,” she said.',
    'A second meeting is planned for Friday in Ostrava Bay.',
  ],
  {
    publisher: 'Northport Courier',
    site: 'courier.example',
    url: 'https://courier.example/harbour?a=1&b=2',
    authors: ['Jo Penn'],
    publishedAt: '2031-03-04T09:30:00Z',
    removed: [{ reason: 'teaser', text: `Read also: ${HOSTILE}`, near: 0 }],
  },
);
export const ledger = article(
  'art_ledger',
  'Vellmark pledges 2.5% for harbours',
  [
    'Vellmark will spend 2.5% of GDP on harbours by 2035, Ada Quill announced.',
    'The flood wall cost €4.2 billion, of which €3 billion came from the state and €1 billion from towns.',
    'The visit of Prince Olaf to Northport was called off.',
  ],
  {
    publisher: 'The Vellmark Ledger',
    site: 'ledger.example',
    url: 'https://ledger.example/pledge',
    publishedAt: '2031-03-05',
  },
);
export const stray = article('art_stray', HOSTILE, [`Some people think ${HOSTILE}`], {
  url: 'javascript:alert(1)',
  sourceFile: `a\nb/${HOSTILE}.txt`,
  storyId: 'sto_stray',
  warnings: ['no date'],
});

export function quoted(of: ReportedArticle, words: string): Quoted & { articleId: string } {
  const start = of.text.indexOf(words);
  if (start < 0) throw new Error(`not in ${of.id}: ${words}`);
  return { articleId: of.id, ...quoteAt(of.text, start, start + words.length) };
}
