import type { ReadAsset } from '../lexicon/table.ts';
import { type ForeignLexicon, loadForeignLexicon } from './mentions/foreignLexicon.ts';
import { loadTriggerLexicon, type TriggerLexicon } from './mentions/triggerLexicon.ts';

export interface EventResources {
  readonly triggers: TriggerLexicon;
  /** For languages that are not parsed. */
  readonly foreign: ForeignLexicon;
}

/** @param readAsset reads a file that ships with the package, below `src/` */
export function loadEventResources(readAsset: ReadAsset): EventResources {
  return { triggers: loadTriggerLexicon(readAsset), foreign: loadForeignLexicon(readAsset) };
}
