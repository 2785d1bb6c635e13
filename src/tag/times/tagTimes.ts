import type { Configuration } from '../../model/configuration.ts';
import type { TimeExpression } from '../../model/time.ts';
import type { TagContext } from '../context.ts';
import { parseDay } from './timeCalendar.ts';
import { scanTimes, type TimeMemory } from './timeScan.ts';

/** What dates are read from; tokens and names are not needed. */
export interface TimeContext {
  readonly article: Pick<TagContext['article'], 'text' | 'publishedAt'>;
  readonly sentences: readonly Pick<TagContext['sentences'][number], 'span'>[];
}

/**
 * Time expressions in text order. Relative ones are resolved against the article's date, else against
 * `configuration.tag.assumeDate`; without either they are listed unresolved.
 */
export function tagTimes(
  { article, sentences }: TimeContext,
  configuration: { readonly tag: Pick<Configuration['tag'], 'assumeDate'> },
): TimeExpression[] {
  const date = article.publishedAt ?? configuration.tag.assumeDate;
  const day = date === undefined ? undefined : parseDay(date);
  const memory: TimeMemory = { previous: undefined };
  return sentences.flatMap(({ span }) =>
    scanTimes(article.text.slice(span.start, span.end), span.start, article.text, day, memory),
  );
}
