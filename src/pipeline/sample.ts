import { extractClaims } from '../claims/extractClaims.ts';
import { cleanRecord } from '../clean/cleanRecord.ts';
import { detectEventMentions } from '../events/mentions/detectEventMentions.ts';
import { defaultConfiguration } from '../model/configuration.ts';
import type { Effects } from '../model/effects.ts';
import { contentId } from '../model/ids.ts';
import { tagArticle } from '../tag/tagArticle.ts';
import { loadMapResources } from './resources.ts';

const PAGE =
  '<html lang="en"><head><title>Dam at Velk breaks</title></head><body><article><h1>Dam at Velk breaks</h1>' +
  '<p>The dam at Velk broke on Friday, Mayor Ana Brell said. Some 400 people were brought to safety in the night.</p>' +
  '<p>Repairs will cost 12 million euros, according to the city council of Velk.</p></article></body></html>';

/**
 * Takes a made-up page through every map step: what `doctor` shows as proof that an installation works.
 * @throws Error that says which step found nothing
 */
export function analyzeSample(effects: Effects): string {
  const configuration = defaultConfiguration();
  const resources = loadMapResources(effects.readAsset, configuration);
  const bytes = new TextEncoder().encode(PAGE);
  const record = {
    id: contentId('r', PAGE),
    path: 'sample.html',
    index: 0,
    mediaType: 'html',
    bytes,
  } as const;
  const cleaned = cleanRecord(record, resources.clean, configuration);
  if ('failure' in cleaned) throw new Error(`cleaning failed: ${cleaned.failure.message}`);
  const tagged = tagArticle(cleaned.article, resources.tag);
  if (tagged.figures.length === 0) throw new Error('tagging found no figure in a page that has two');
  const mentions = detectEventMentions(tagged, resources.events);
  const claims = extractClaims(tagged, mentions, resources.claims, configuration);
  if (claims.length === 0) throw new Error('no claim was found in a page that has three');
  return `${claims.length} claims and ${tagged.figures.length} figures in a sample page`;
}
