import type { Configuration } from '../../model/configuration.ts';
import { sha256 } from '../../model/ids.ts';
import type { RecordHead } from '../../model/record.ts';
import type { StageVersions } from '../stageVersions.ts';

/** Names of a record's artefacts: hashes of all that decides them, and of nothing else. */
export interface CacheKeys {
  /** The cleaned article: of the record, the cleaning stage and its section of the configuration. */
  clean(record: RecordHead): string;
  /**
   * What the templates of its site make of an article.
   * @param cleaned key of the cleaned article
   * @param bearing what of the templates bears on it
   */
  settle(cleaned: string, bearing: string): string;
  /**
   * All that the other map steps find.
   * @param article key of the cleaned article, or the essence of the settled one
   */
  analysis(article: string): string;
}

const KEY_LENGTH = 32;

/** What of the configuration decides a step, beside the version of its code, models and lexicons. */
export function stepScopes({
  clean,
  publisher,
  tag,
}: Configuration): Readonly<Record<'clean' | 'analyze', object>> {
  // How many pages make a template is in what the reduce over them yields. The `claims` section is left out of
  // `analyze`: the score of a claim is kept, and the profile's cut is laid over it in the final join.
  const { templatePages: _templatePages, ...cleaning } = clean;
  return { clean: { ...cleaning, publisher: publisher ?? null }, analyze: tag };
}

export function cacheKeys(
  configuration: Configuration,
  versions: Pick<StageVersions, 'clean' | 'analyze'>,
): CacheKeys {
  const scopes = stepScopes(configuration);
  const clean = JSON.stringify([versions.clean, scopes.clean]);
  const analyze = JSON.stringify([versions.analyze, scopes.analyze]);
  return {
    clean: ({ id, mediaType, url = '', encoding = '' }) => hash('clean', clean, id, mediaType, url, encoding),
    settle: (cleaned, bearing) => hash('settle', versions.clean, cleaned, bearing),
    analysis: (article) => hash('analyze', analyze, article),
  };
}

function hash(...parts: readonly string[]): string {
  return sha256(JSON.stringify(parts)).slice(0, KEY_LENGTH);
}
