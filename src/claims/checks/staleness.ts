import type { CheckedClaim } from './checkClaim.ts';

const TO_COME = /\b(?:will|is to|are to|is due|are due|is scheduled|are scheduled|plans? to)\b/iu;
/** Between what is to come and a day that is told of something else: "will replace a ship that was built in 2011". */
const OTHER_CLAUSE =
  /[.;:()“”"—–]|,(?!\s\d)|\b(?:who|whose|which|that|where|when|since|than|after|was|were|had|has|said|says|built|made|launched|founded)\b/iu;
const DATED = /(?:^|\b(?:on|in|by|from|until|before|at|to|for|late|early|of|this)\s)$/iu;

/** What is announced as still to come lies before the article's own date: an old text, or a wrong date. */
export function checkStaleness({ text, span, kind, times, publishedAt }: CheckedClaim): string[] {
  const [only] = times;
  if (publishedAt === undefined || kind === 'fact' || kind === 'opinion' || times.length !== 1) return [];
  const published = publishedAt.slice(0, 10);
  if (only?.interval === undefined || only.relative || only.interval.end >= published) return [];
  const verb = TO_COME.exec(text);
  const start = only.span.start - span.start;
  const end = start + only.quote.length;
  if (verb === null || !DATED.test(text.slice(0, start))) return [];
  const between =
    end <= verb.index
      ? text.slice(end, verb.index).replace(/^,/u, '')
      : text.slice(verb.index + verb[0].length, start);
  if (OTHER_CLAUSE.test(between)) return [];
  return [`check of the date: what is to come is dated ${only.quote}, before the article (${published})`];
}
