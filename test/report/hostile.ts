import fc from 'fast-check';
import type { RunResult } from '../../src/model/run.ts';
import { largeRun } from './largeRun.ts';

/** Text that means something to a browser, a spreadsheet, a parser or a reader's eye. */
const DANGEROUS = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '-->',
  ']]>',
  '&lt;b&gt;&amp;',
  '{{7*7}}',
  '=HYPERLINK("http://evil.example")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\u202Etxt.exe',
  '\u2066\u2069\u200F',
  '\u0000\u0007\u001B[31m',
  '\uD800',
  '\u2028\u2029',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'a'.repeat(10_000),
  '| a | b |\n| - | - |',
  '# heading\n> quote\n```',
  '[x](javascript:alert(1))',
];

/** Any text, and dangerous text more often than chance would have it. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...DANGEROUS), fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

/** A small run whose titles, names, quotes, file names and addresses are all the given text. */
export function hostileRun(text: string): RunResult {
  const run = largeRun(2, 3);
  return {
    ...run,
    articles: run.articles.map((article) => {
      const body = `${text} ${article.text}`;
      return {
        ...article,
        title: text,
        subtitle: text,
        publisher: text,
        authors: [text],
        url: text,
        sourceFile: text,
        language: text,
        warnings: [text],
        text: body,
        blocks: [{ kind: 'paragraph', role: 'body', span: { start: 0, end: body.length }, reasons: [text] }],
        removed: [{ reason: text, text, near: 0 }],
      };
    }),
    claims: run.claims.map((claim) => ({
      ...claim,
      span: { start: 0, end: text.length },
      quote: text,
      standalone: `${text} [${text}]`,
      notes: [text],
      checkworthiness: { ...claim.checkworthiness, reasons: [text] },
      attribution: { ...claim.attribution, speaker: text, chain: [text] },
    })),
    figures: run.figures.map((figure) => ({
      ...figure,
      span: { start: 0, end: text.length },
      quote: text,
      measure: text,
      base: text,
      unit: { kind: 'count', name: text },
      subject: { entityId: 'ent_0', text },
    })),
    entities: run.entities.map((entity) => ({
      ...entity,
      name: text,
      aliases: [text],
      roles: [{ title: text, of: text }],
    })),
    events: run.events.map((event) => ({
      ...event,
      title: text,
      subtype: text,
      timeText: text,
      place: { name: text },
      participants: event.participants.map((one) => ({ ...one, name: text })),
      mentions: event.mentions.map((mention) => ({ ...mention, quote: text })),
      conflicts: [{ field: text, values: [{ value: text, articleIds: ['art_0'] }] }],
    })),
    stories: run.stories.map((story) => ({ ...story, title: text })),
    groups: run.groups.map((group) => ({ ...group, text })),
    failures: [{ record: text, stage: 'clean', reason: 'no-text', message: text }],
  };
}
