import { defaultConfiguration } from '../../src/model/configuration.ts';
import type { MediaType } from '../../src/model/record.ts';
import type { TaggedArticle } from '../../src/model/taggedArticle.ts';
import { cleanOne } from '../../src/pipeline/analysis.ts';
import type { Resources } from '../../src/pipeline/resources.ts';
import { startStopwatch } from '../../src/pipeline/stopwatch.ts';
import { tagArticle } from '../../src/tag/tagArticle.ts';

/** A file as a run would read it: cleaned and tagged. */
export function tagFile(
  path: string,
  mediaType: MediaType,
  text: string,
  resources: Resources,
): TaggedArticle {
  const record = { id: 'r_test', path, index: 0, mediaType, bytes: new TextEncoder().encode(text) };
  const outcome = cleanOne(
    record,
    resources,
    defaultConfiguration(),
    startStopwatch(() => 0),
  );
  if ('failure' in outcome) throw new Error(outcome.failure.message);
  return tagArticle(outcome.article, resources.tag);
}
