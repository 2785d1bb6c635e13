import { z } from 'zod';
import type { Artefact } from './artefact.ts';
import { articleSchema } from './article.ts';
import { attributionSchema } from './attribution.ts';
import { localEntitySchema, mentionSchema } from './entity.ts';
import { taggedFigureSchema } from './figure.ts';
import { spanSchema } from './span.ts';
import { timeExpressionSchema } from './time.ts';

export const partsOfSpeech = [
  'noun',
  'properNoun',
  'pronoun',
  'verb',
  'auxiliary',
  'adjective',
  'adverb',
  'determiner',
  'preposition',
  'conjunction',
  'number',
  'other',
] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** A word or punctuation mark with exact offsets into the article's text. */
export const tokenSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  pos: z.enum(partsOfSpeech).exactOptional().describe('only in sentences that were worth parsing'),
  tense: z.enum(['past', 'present', 'future', 'gerund', 'infinitive', 'participle']).exactOptional(),
});
export type Token = Artefact<typeof tokenSchema>;

export const sentenceSchema = z.object({
  span: spanSchema,
  block: z.int().nonnegative().describe('index into Article.blocks'),
  tokens: z.array(tokenSchema),
});
export type Sentence = Artefact<typeof sentenceSchema>;

/** What tagging yields: one article with all that was found in it, in text order. */
export const taggedArticleSchema = z.object({
  article: articleSchema,
  sentences: z.array(sentenceSchema),
  entities: z.array(localEntitySchema),
  mentions: z.array(mentionSchema),
  times: z.array(timeExpressionSchema),
  figures: z.array(taggedFigureSchema),
  attributions: z.array(attributionSchema),
});
export type TaggedArticle = Artefact<typeof taggedArticleSchema>;
