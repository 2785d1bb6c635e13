import { join } from 'node:path';
import type { Configuration } from '../../model/configuration.ts';
import type { Effects } from '../../model/effects.ts';
import { WORK_FOLDER } from '../runLock.ts';
import { stageVersions } from '../stageVersions.ts';
import { openFolderStore } from '../store/folderStore.ts';
import { stepScopes } from './cacheKeys.ts';
import { readCacheUse } from './cacheUse.ts';

/** What an output folder's cache holds and what the next run will find in it, as lines for a person. */
export async function describeCache(
  output: string,
  configuration: Configuration,
  effects: Effects,
): Promise<readonly string[]> {
  const segments = await openFolderStore(join(output, WORK_FOLDER, 'cache'), effects).list();
  if (segments.length === 0) return [`${output} holds no cache: the next run does all the work`];
  const bytes = segments.reduce((sum, { size }) => sum + size, 0);
  const use = await readCacheUse(output, effects);
  const idle = segments.filter(({ name }) => use.lastUsed.get(name) !== use.run);
  const idleBytes = idle.reduce((sum, { size }) => sum + size, 0);
  return [
    `${segments.length} segments, ${megabytes(bytes)} of at most ${megabytes(configuration.cache.maxBytes)} (cache.maxBytes)`,
    `${idle.length} segments, ${megabytes(idleBytes)}, were not used by the last run and go first`,
    ...(await describeSteps(output, configuration, effects)),
  ];
}

async function describeSteps(
  output: string,
  configuration: Configuration,
  effects: Effects,
): Promise<readonly string[]> {
  let earlier: { versions: Record<string, string>; scopes: Record<string, unknown> };
  try {
    const text = new TextDecoder().decode(await effects.files.read(join(output, WORK_FOLDER, 'steps.json')));
    earlier = JSON.parse(text);
  } catch {
    return ['no run has come to its end here: what it cleaned and analysed so far is kept'];
  }
  const versions = stageVersions();
  const scopes = stepScopes(configuration);
  const reasons = (step: 'clean' | 'analyze'): string[] => [
    ...(earlier.versions[step] === versions[step] ? [] : ['its code, models or lexicons are others']),
    ...changedKeys(earlier.scopes[step], scopes[step]).map((key) => `${key} of the configuration is another`),
  ];
  const clean = reasons('clean');
  const analyze = [...(clean.length > 0 ? ['cleaning is done again'] : []), ...reasons('analyze')];
  return [
    describeStep('cleaning', clean),
    describeStep('analysis (names, figures, speech, events, claims)', analyze),
  ];
}

function describeStep(name: string, reasons: readonly string[]): string {
  return reasons.length === 0
    ? `${name}: found for every record that has not changed`
    : `${name}: done again for every record, because ${reasons.join(', and ')}`;
}

function changedKeys(earlier: unknown, now: unknown): string[] {
  const [before, after] = [fieldsOf(earlier), fieldsOf(now)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .sort();
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
