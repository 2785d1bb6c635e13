import { type BackgroundFrequencies, unpackBackground } from './backgroundFrequencies.ts';

export interface StoryResources {
  readonly background: BackgroundFrequencies;
}

/** @param readAsset reads a file that ships with the package, below `src/` */
export function loadStoryResources(readAsset: (name: string) => Uint8Array): StoryResources {
  return { background: unpackBackground(readAsset('models/background.bin')) };
}
