import type { Configuration } from '../../model/configuration.ts';
import { contains, type Span } from '../../model/span.ts';
import type { TimeExpression } from '../../model/time.ts';
import type { TagContext } from '../context.ts';
import { parseDay } from './timeCalendar.ts';
import { scanTimes, type TimeMemory } from './timeScan.ts';

/** What dates are read from; tokens are not needed. */
export interface TimeContext {
  /** In text order. */
  readonly mentions?: readonly { readonly span: Span }[];
  readonly article: Pick<TagContext['article'], 'text' | 'publishedAt'>;
  readonly sentences: readonly Pick<TagContext['sentences'][number], 'span'>[];
}

/**
 * Time expressions in text order. Relative ones are resolved against the article's date, else against
 * `configuration.tag.assumeDate`; without either they are listed unresolved.
 */
export function tagTimes(
  { article, sentences, mentions = [] }: TimeContext,
  configuration: { readonly tag: Pick<Configuration['tag'], 'assumeDate'> },
): TimeExpression[] {
  const date = article.publishedAt ?? configuration.tag.assumeDate;
  const day = date === undefined ? undefined : parseDay(date);
  const memory: TimeMemory = { previous: undefined, last: undefined };
  const times = sentences.flatMap(({ span }) =>
    scanTimes(article.text.slice(span.start, span.end), span.start, article.text, day, memory),
  );
  return withoutNames(times, mentions);
}

/** "the Sunday Echo", "Friday Harbour": a day's or month's name within a longer name dates nothing. */
function withoutNames(
  times: readonly TimeExpression[],
  mentions: readonly { readonly span: Span }[],
): TimeExpression[] {
  let next = 0;
  return times.filter(({ span, quote }) => {
    while ((mentions[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const name = mentions[next]?.span;
    return (
      name === undefined || !/^\p{Lu}\p{Ll}+$/u.test(quote) || !contains(name, span) || name.end <= span.end
    );
  });
}
