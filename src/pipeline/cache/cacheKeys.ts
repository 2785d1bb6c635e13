import type { Article } from '../../model/article.ts';
import type { Configuration } from '../../model/configuration.ts';
import { sha256 } from '../../model/ids.ts';
import type { RecordHead } from '../../model/record.ts';
import type { StageVersions } from '../stageVersions.ts';
import { withoutReasons } from '../templateStep.ts';

/** Names of a record's artefacts: hashes of all that decides them, and of nothing else. */
export interface CacheKeys {
  /** The cleaned article: of the record, the cleaning stage and its section of the configuration. */
  clean(record: RecordHead): string;
  /**
   * All that the other map steps find.
   * @param cleaned key of the cleaned article
   * @param settled the article where its site's templates changed it
   */
  analysis(cleaned: string, settled?: Article): string;
}

const KEY_LENGTH = 32;

/**
 * @param configuration its `claims` section is left out: the score of a claim is kept, and the profile's cut is laid
 * over it in the final join; so is `clean.templatePages`, which the settled article stands for
 */
export function cacheKeys(
  configuration: Configuration,
  versions: Pick<StageVersions, 'clean' | 'analyze'>,
): CacheKeys {
  const { clean, publisher, tag } = configuration;
  const { templatePages: _templatePages, ...cleaning } = clean;
  const cleanScope = JSON.stringify([versions.clean, cleaning, publisher ?? null]);
  const analysisScope = JSON.stringify([versions.analyze, tag]);
  return {
    clean: ({ id, mediaType }) => hash('clean', cleanScope, id, mediaType),
    analysis: (cleaned, settled) =>
      hash(
        'analyze',
        analysisScope,
        settled === undefined ? cleaned : JSON.stringify(withoutReasons(settled)),
      ),
  };
}

function hash(...parts: readonly string[]): string {
  return sha256(JSON.stringify(parts)).slice(0, KEY_LENGTH);
}
