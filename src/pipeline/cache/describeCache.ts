import { join } from 'node:path';
import type { Configuration } from '../../model/configuration.ts';
import type { Effects } from '../../model/effects.ts';
import type { StoredArtefact } from '../../model/store.ts';
import { WORK_FOLDER } from '../../model/workFolder.ts';
import { stageVersions } from '../stageVersions.ts';
import { openFolderStore } from '../store/folderStore.ts';
import { stepScopes } from './cacheKeys.ts';
import { readCacheUse } from './cacheUse.ts';
import type { CacheCount } from './stepCache.ts';
import { readStepsMade } from './stepsMade.ts';

/** What an output folder's cache holds and what the next run will find in it, as lines for a person. */
export async function describeCache(
  output: string,
  configuration: Configuration,
  effects: Effects,
): Promise<readonly string[]> {
  const segments = await openFolderStore(join(output, WORK_FOLDER, 'cache'), effects).list();
  if (segments.length === 0) return [`${output} holds no cache: the next run does all the work`];
  const use = await readCacheUse(output, effects);
  const idle = segments.filter(({ name }) => use.lastUsed.get(name) !== use.run);
  return [
    `${describeSegments(segments)} of at most ${describeSize(configuration.cache.maxBytes)} (cache.maxBytes)`,
    `not used by the last run, to go first: ${describeSegments(idle)}`,
    ...(await describeSteps(output, configuration, effects)),
  ];
}

async function describeSteps(
  output: string,
  configuration: Configuration,
  effects: Effects,
): Promise<readonly string[]> {
  const earlier = await readStepsMade(output, effects);
  if (earlier === undefined)
    return ['no run has come to its end here: what it cleaned and analysed so far is kept'];
  const versions = stageVersions();
  const scopes = stepScopes(configuration);
  const reasons = (step: 'clean' | 'analyze'): string[] => [
    ...(earlier.versions[step] === versions[step] ? [] : ['its code, models or lexicons are others']),
    ...changedSettings(SECTIONS[step], earlier.scopes[step], scopes[step]),
  ];
  const clean = reasons('clean');
  const analyze = [...(clean.length > 0 ? ['cleaning is done again'] : []), ...reasons('analyze')];
  const { counts } = earlier;
  return [
    `the last run found ${describeCount(counts.clean)} cleaned and ${describeCount(counts.analyze)} analysed; others were new, or their files, paths or settings had changed`,
    describeStep('cleaning', clean),
    describeStep('analysis (names, figures, speech, events, claims)', analyze),
    'stories, events, links, groups and the choice of what is worth a check are worked out in every run that changes anything',
  ];
}

function describeCount({ hits, misses }: CacheCount): string {
  return `${hits} of ${hits + misses} records`;
}

function describeStep(name: string, reasons: readonly string[]): string {
  return reasons.length === 0
    ? `${name}: the next run finds it done for every record that has not changed`
    : `${name}: the next run does it again for every record, because ${reasons.join(', and ')}`;
}

/** Where the settings of a step stand in the configuration. */
const SECTIONS = { clean: 'clean', analyze: 'tag' } as const;
/** Longer values say less than that they changed. */
const LONGEST_VALUE = 40;

function changedSettings(section: string, earlier: object, now: object): string[] {
  const [before, after] = [new Map(Object.entries(earlier)), new Map(Object.entries(now))];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [was, is] = [before, after].map((values) => JSON.stringify(values.get(key) ?? null));
    if (was === undefined || is === undefined || was === is) return [];
    const name = key === 'publisher' ? key : `${section}.${key}`;
    return [
      Math.max(was.length, is.length) > LONGEST_VALUE
        ? `${name} has changed`
        : `${name} is ${is} and was ${was}`,
    ];
  });
}

function describeSegments(segments: readonly StoredArtefact[]): string {
  const bytes = segments.reduce((sum, { size }) => sum + size, 0);
  return `${segments.length} ${segments.length === 1 ? 'segment' : 'segments'}, ${describeSize(bytes)}`;
}

function describeSize(bytes: number): string {
  const [size, unit] = [[1e9, 'GB'] as const, [1e6, 'MB'] as const, [1e3, 'kB'] as const].find(
    ([size]) => bytes >= size,
  ) ?? [1, 'bytes'];
  return `${Number((bytes / size).toPrecision(3))} ${unit}`;
}
