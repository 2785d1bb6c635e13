import fc from 'fast-check';
import type { Claim } from '../../src/model/claim.ts';
import type { RunResult } from '../../src/model/run.ts';
import { quoteAt } from '../../src/model/span.ts';
import { fixture } from './fixture.ts';
import { courier } from './fixtureArticles.ts';

/** Text that does something in some format: markup, scripts, formulas, line ends, bidi overrides, unpaired surrogates. */
const PIECES = [
  '<script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '<![CDATA[ ]]>',
  '<!-- ',
  '&lt;b&gt;&#0;',
  '=HYPERLINK("https://evil.example","x")',
  '+1',
  '-2',
  '@SUM(A1)',
  '\t=1+1',
  '"; DROP TABLE claims; --',
  '","',
  "'",
  '|---|\n# Heading\n',
  '[a](javascript:alert(1))',
  '![i](https://evil.example/i.png)',
  '`code` *bold* ~~~',
  '\r\n\r\n',
  '\u2028\u2029\u0085',
  '\u0000\u0007\u001b[2J',
  '\u202E\u202Dgnp.exe\u202C',
  '\u2066\u2067\u2069',
  'שלום עולם',
  'مرحبا',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'e\u0301\u0302\u0303',
  '\ud83d',
  '\ude00',
  '\ufeff\ufffe\uffff',
  '{{constructor}} %s %n',
  '../../etc/passwd',
  'urn:x javascript:alert(1) data:text/html,x',
] as const;

/** One of the above, several, any text at all, or a word of 10,000 characters. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
      .map((all) => all.join(' ')),
  },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom('x', '=', '\u202E', '👍').map((one) => one.repeat(10_000)) },
);

export const hostileRun: fc.Arbitrary<RunResult> = fc
  .record({ title: hostileText, quote: hostileText, name: hostileText, file: hostileText, word: hostileText })
  .map(({ title, quote, name, file, word }): RunResult => {
    const text = `${quote}\n${word}`;
    const article = {
      ...courier,
      id: 'art_hostile',
      title,
      text,
      publisher: name,
      url: `javascript:${word}`,
      sourceFile: file,
      authors: [name],
      blocks: [
        {
          kind: 'paragraph' as const,
          role: 'body' as const,
          span: { start: 0, end: text.length },
          reasons: [],
        },
      ],
      removed: [{ reason: 'teaser', text: word, near: 0 }],
      warnings: [word],
    };
    const [first] = fixture.claims;
    if (first === undefined) throw new Error('the fixture has no claim');
    const claim: Claim = {
      ...first,
      id: 'clm_hostile',
      articleId: article.id,
      ...quoteAt(text, 0, quote.length),
      standalone: `${quote} [${name}]`,
      groupId: 'grp_hostile',
      figureIds: ['fig_hostile'],
      checkworthiness: { score: 0.9, worth: true, reasons: [word] },
      notes: [word],
      attribution: {
        kind: 'indirect',
        speaker: name,
        speakerId: 'ent_hostile',
        contentSpans: [],
        chain: [word],
        via: [{ outlet: word, span: { start: 0, end: 1 } }],
      },
    };
    return {
      ...fixture,
      articles: [article],
      entities: fixture.entities
        .slice(0, 1)
        .map((entity) => ({ ...entity, id: 'ent_hostile', name, aliases: [word], wikidata: word })),
      figures: fixture.figures.slice(0, 1).map((figure) => ({
        ...figure,
        id: 'fig_hostile',
        articleId: article.id,
        ...quoteAt(text, 0, 1),
        measure: word,
        subject: { text: name },
      })),
      events: fixture.events.slice(0, 1).map((event) => ({
        ...event,
        title,
        place: { name },
        participants: [{ name, role: 'agent' as const }],
        timeText: word,
        mentions: [{ articleId: article.id, ...quoteAt(text, 0, quote.length) }],
        articles: [{ id: article.id, role: 'primary' as const }],
      })),
      stories: fixture.stories.slice(0, 1).map((story) => ({ ...story, title, articleIds: [article.id] })),
      claims: [claim],
      groups: fixture.groups
        .slice(0, 1)
        .map((group) => ({ ...group, id: 'grp_hostile', text: claim.standalone, claimIds: [claim.id] })),
      relations: [],
      failures: [{ record: file, stage: 'clean', reason: 'no-text', message: word }],
      corrections: [{ row: 2, correction: word, value: name, status: 'refused', ids: [], message: word }],
    };
  });
