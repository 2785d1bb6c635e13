import { z } from 'zod';
import type { Artefact } from '../../model/artefact.ts';

/** `sentence` tells which of several equal quotes is meant. */
const place = z.object({ file: z.string(), quote: z.string(), sentence: z.string().optional() });

/** The gold of corpus/demo.expected.json; corpus/README.md describes its fields. */
export const demoGoldSchema = z.object({
  articles: z.array(
    z.object({
      file: z.string(),
      title: z.string().nullable(),
      authors: z.array(z.string()),
      publisher: z.string().nullable(),
      publishedAt: z.string().nullable(),
      language: z.string(),
      story: z.string(),
      syndicatedWith: z.array(z.string()).default([]),
    }),
  ),
  removed: z.array(z.object({ file: z.string(), text: z.string() })),
  kept: z.array(z.object({ file: z.string(), text: z.string() })),
  background: z.array(place),
  events: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      subtype: z.string(),
      participants: z.array(z.string()),
      place: z.string().nullable(),
      date: z.string().nullable(),
      status: z.string(),
      mentions: z.array(place),
    }),
  ),
  speakers: z.array(
    place.extend({ speaker: z.string().nullable(), anonymous: z.string().optional(), kind: z.string() }),
  ),
  editorial: z.array(place),
  notClaims: z.array(place),
  claims: z.array(place.extend({ kind: z.string(), checkworthy: z.boolean() })),
  figures: z.array(
    place.extend({
      value: z.number().optional(),
      min: z.number().optional(),
      max: z.number().optional(),
      unit: z.string(),
      code: z.string().optional(),
      name: z.string().optional(),
      approximation: z.string().optional(),
      kind: z.string(),
      base: z.string().optional(),
      measure: z.string().optional(),
      subject: z.string().nullable().optional(),
    }),
  ),
  notFigures: z.array(place),
  conflicts: z.array(z.object({ about: z.string(), figures: z.array(place) })),
  notConflicts: z.array(z.object({ why: z.string(), figures: z.array(place) })),
  partWhole: z.array(z.object({ whole: place, parts: z.array(place) })),
  sameClaims: z.array(z.array(place)),
});
export type DemoGold = Artefact<typeof demoGoldSchema>;
export type GoldPlace = Artefact<typeof place>;
