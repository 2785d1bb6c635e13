import type { ReadAsset } from '../lexicon/table.ts';
import { loadTriggerLexicon, type TriggerLexicon } from './triggerLexicon.ts';

export interface EventResources {
  readonly triggers: TriggerLexicon;
}

/** @param readAsset reads a file that ships with the package, below `src/` */
export function loadEventResources(readAsset: ReadAsset): EventResources {
  return { triggers: loadTriggerLexicon(readAsset) };
}
