import type { Suite } from './suite.ts';

/** Every suite, loaded only when it is scored, in the order in which they are printed. */
export const suites: Readonly<Record<string, () => Promise<Suite>>> = {
  extraction: async () => (await import('./extraction/extraction.ts')).extractionSuite,
  stories: async () => (await import('./stories/stories.ts')).storiesSuite,
  entities: async () => (await import('./entities/entities.ts')).entitiesSuite,
  attributions: async () => (await import('./attributions/attributions.ts')).attributionsSuite,
  figures: async () => (await import('./figures/figures.ts')).figuresSuite,
  'figure-meaning': async () => (await import('./figures/figureMeaning.ts')).figureMeaningSuite,
  linking: async () => (await import('./linking/linking.ts')).linkingSuite,
  relations: async () => (await import('./relations/relations.ts')).relationsSuite,
  checkworthiness: async () => (await import('./checkworthiness/checkworthiness.ts')).checkworthinessSuite,
  'event-mentions': async () => (await import('./eventMentions.ts')).eventMentionsSuite,
  dates: async () => (await import('./dates.ts')).datesSuite,
  seeds: async () => (await import('./seeds/seeds.ts')).seedsSuite,
  demo: async () => (await import('./demo/demo.ts')).demoSuite,
};
