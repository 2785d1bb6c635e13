import { unpackModel } from '../../learn/packing.ts';
import { hashText } from './termHash.ts';

/**
 * In how many background texts a term stands. In a folder of a dozen articles the folder's own counts cannot tell
 * a common word from the news of the day; mixed with these they can.
 */
export interface BackgroundFrequencies {
  readonly documents: number;
  /** By the hash of the term (termHash.ts). */
  readonly frequencies: ReadonlyMap<number, number>;
}

/** @throws Error where the bytes are no packed background table (a damaged installation). */
export function unpackBackground(bytes: Uint8Array): BackgroundFrequencies {
  const { header, sections } = unpackModel(bytes);
  const { terms: text, frequencies: counts } = sections;
  if (typeof header.documents !== 'number' || text === undefined || counts === undefined) {
    throw new Error('not a table of background frequencies');
  }
  const terms = new TextDecoder().decode(Uint8Array.from(text)).split('\n');
  return {
    documents: header.documents,
    frequencies: new Map(terms.map((term, index) => [hashText(term), counts[index] ?? 0])),
  };
}
