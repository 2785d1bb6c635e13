import { z } from 'zod';
import type { Artefact } from '../../model/artefact.ts';

const pair = z.tuple([z.int(), z.int()]).transform(([start, end]) => ({ start, end }));

/** The hand-made gold of `seeds/gold.json`; fields that no metric reads are left out. */
export const seedsGoldSchema = z.object({
  claims: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      span: pair,
      kind: z.string(),
      attribution: z.object({
        kind: z.string(),
        speaker: z.string().nullable(),
        mention: z.string().optional(),
        alsoAccepted: z.string().optional(),
        anonymous: z.boolean().optional(),
      }),
      checkworthy: z.boolean(),
      must: z.boolean(),
      figures: z.array(z.object({ quote: z.string(), value: z.number(), unit: z.string() })),
    }),
  ),
  notClaims: z.array(z.object({ file: z.string(), span: pair, text: z.string().optional() })),
  navigation: z.array(z.object({ file: z.string(), span: pair })),
  events: z.array(
    z.object({
      id: z.string(),
      participants: z.array(z.string()),
      status: z.string(),
      mentions: z.array(z.object({ file: z.string(), span: pair })),
    }),
  ),
});
export type SeedsGold = Artefact<typeof seedsGoldSchema>;
export type GoldClaim = SeedsGold['claims'][number];
