import type { Suite } from './suite.ts';

/** Every suite, loaded only when it is scored, in the order in which they are printed. */
export const suites: Readonly<Record<string, () => Promise<Suite>>> = {
  extraction: async () => (await import('./extraction.ts')).extractionSuite,
  stories: async () => (await import('./stories.ts')).storiesSuite,
  entities: async () => (await import('./entities.ts')).entitiesSuite,
  attributions: async () => (await import('./attributions.ts')).attributionsSuite,
  figures: async () => (await import('./figures.ts')).figuresSuite,
  'figure-meaning': async () => (await import('./figureMeaning.ts')).figureMeaningSuite,
  linking: async () => (await import('./linking.ts')).linkingSuite,
  relations: async () => (await import('./relations.ts')).relationsSuite,
  checkworthiness: async () => (await import('./checkworthiness.ts')).checkworthinessSuite,
  'event-mentions': async () => (await import('./eventMentions.ts')).eventMentionsSuite,
  dates: async () => (await import('./dates.ts')).datesSuite,
  seeds: async () => (await import('./seeds.ts')).seedsSuite,
  demo: async () => (await import('./demo.ts')).demoSuite,
};
