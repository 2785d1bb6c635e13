import type { z } from 'zod';
import { claimGroupSchema, claimSchema, relationSchema } from './claim.ts';
import { configurationSchema } from './configuration.ts';
import { correctionOutcomeSchema } from './correction.ts';
import { entitySchema } from './entity.ts';
import { eventSchema, storySchema } from './event.ts';
import { failureSchema } from './failure.ts';
import { figureSchema } from './figure.ts';
import { manifestSchema } from './manifest.ts';
import { reportedArticleSchema } from './run.ts';
import { siteRuleSchema } from './siteRule.ts';

/** The output contract by row type: what `claimwire schema` prints and what a finished run is read back with. */
export const outputSchemas = {
  article: reportedArticleSchema,
  entity: entitySchema,
  figure: figureSchema,
  event: eventSchema,
  story: storySchema,
  claim: claimSchema,
  group: claimGroupSchema,
  relation: relationSchema,
  failure: failureSchema,
  correction: correctionOutcomeSchema,
} as const;

export const allSchemas: Readonly<Record<string, z.ZodType>> = {
  ...outputSchemas,
  manifest: manifestSchema,
  configuration: configurationSchema,
  siteRule: siteRuleSchema,
};
