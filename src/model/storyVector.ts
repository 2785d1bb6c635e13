import { z } from 'zod';
import type { Artefact } from './artefact.ts';

/**
 * What story clustering keeps of an article: small, plain JSON, computed in a map step, so that a reduce over a
 * million articles never needs their texts. Terms are kept as hashes: of a hundred thousand articles one term in five
 * hundred stands for a rare other one too, which moves no cosine.
 */
export const storyVectorSchema = z.object({
  articleId: z.string(),
  publishedAt: z.string().exactOptional(),
  title: z.string(),
  publisher: z.string().exactOptional().describe('or the site, where no publisher is named'),
  url: z.string().exactOptional(),
  language: z.string(),
  terms: z.base64().describe('hashes of stemmed words and pairs of neighbouring words, ascending, packed'),
  weights: z.base64().describe('what each term weighs in the article, before its rarity, packed'),
  shingles: z.base64().describe('winnowed hashes of 5-word shingles of the whole text, ascending, packed'),
  numerals: z.base64().exactOptional().describe('hashes of the numerals of the text, ascending, packed'),
  leadEncounter: z
    .array(z.string())
    .exactOptional()
    .describe('surname keys of the people whose encounter the lead reports'),
});
export type StoryVector = Artefact<typeof storyVectorSchema>;
