import { z } from 'zod';
import type { Artefact } from './artefact.ts';

const selectors = z.array(z.string().min(1)).default([]);

/** What a user knows of a site: where its articles stand, what is none of them, and where their metadata is. */
export const siteRuleSchema = z.strictObject({
  host: z.string().min(1).describe('host name; its subdomains are meant, too'),
  until: z.iso
    .date()
    .exactOptional()
    .describe('the last day on which the rule was seen to hold: later articles are read without it'),
  keep: selectors.describe('CSS selectors of elements that belong to the text'),
  drop: selectors.describe('CSS selectors of elements that do not'),
  title: z.string().exactOptional().describe('CSS selector of the headline'),
  authors: z.string().exactOptional().describe('CSS selector of the elements that name the authors'),
  publishedAt: z
    .string()
    .exactOptional()
    .describe('CSS selector of the publication date: its datetime or content attribute, or its text'),
});
export type SiteRule = Artefact<typeof siteRuleSchema>;
