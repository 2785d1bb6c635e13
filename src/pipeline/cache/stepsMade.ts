import { join } from 'node:path';
import type { Effects } from '../../model/effects.ts';
import { WORK_FOLDER } from '../../model/workFolder.ts';
import type { StageVersions } from '../stageVersions.ts';
import type { stepScopes } from './cacheKeys.ts';
import type { CacheCounts } from './stepCache.ts';

/** What decided the map steps of the last run that came to its end, and how much of their work it found done. */
export interface StepsMade {
  readonly versions: Pick<StageVersions, 'clean' | 'analyze'>;
  readonly scopes: ReturnType<typeof stepScopes>;
  readonly counts: CacheCounts;
}

export async function writeStepsMade(output: string, steps: StepsMade, { files }: Effects): Promise<void> {
  await files.write(pathIn(output), JSON.stringify(steps));
}

/** Undefined where no run of this version has come to its end in the folder. */
export async function readStepsMade(output: string, { files }: Effects): Promise<StepsMade | undefined> {
  try {
    const steps: StepsMade = JSON.parse(new TextDecoder().decode(await files.read(pathIn(output))));
    return 'counts' in steps ? steps : undefined;
  } catch {
    return undefined;
  }
}

function pathIn(output: string): string {
  return join(output, WORK_FOLDER, 'steps.json');
}
