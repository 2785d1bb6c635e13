import { packModel } from '../../learn/packing.ts';
import { compareText } from '../../model/order.ts';
import { countStoryTerms } from './storyTerms.ts';

/** Words per background document: the length of a lead, so that its counts compare with those of articles. */
const DOCUMENT_WORDS = 350;
/** Rarer terms are left out: they say nothing and would be most of the table. */
const MIN_WORD_FREQUENCY = 2;
const MIN_PAIR_FREQUENCY = 3;

/**
 * Document frequencies of story terms over openly licensed text.
 * @param texts running texts, in a fixed order; each is cut into documents of the length of an article's lead
 * @returns the packed table (see `unpackBackground`)
 */
export function trainBackground(texts: readonly string[]): Uint8Array {
  const frequencies = new Map<string, number>();
  const documents = texts.flatMap(cutDocuments);
  for (const document of documents) {
    for (const term of countStoryTerms('', document, 'en').keys()) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  }
  const kept = [...frequencies]
    .filter(([term, count]) => count >= (term.includes(' ') ? MIN_PAIR_FREQUENCY : MIN_WORD_FREQUENCY))
    .sort((a, b) => compareText(a[0], b[0]));
  return packModel({
    header: { kind: 'background-frequencies', documents: documents.length },
    sections: {
      terms: new TextEncoder().encode(kept.map(([term]) => term).join('\n')),
      frequencies: Uint16Array.from(kept, ([, count]) => Math.min(count, 65_535)),
    },
  });
}

function cutDocuments(text: string): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const documents: string[] = [];
  for (let start = 0; start < words.length; start += DOCUMENT_WORDS) {
    documents.push(words.slice(start, start + DOCUMENT_WORDS).join(' '));
  }
  return documents;
}

/** Texts of a token-per-line file: one per `# doc` line; sentences before or without such lines form one text. */
export function readTokenLines(content: string): string[] {
  const texts: string[][] = [[]];
  for (const line of content.split('\n')) {
    if (line.startsWith('# doc')) texts.push([]);
    else if (line !== '') texts.at(-1)?.push(line.slice(0, line.indexOf('\t')));
  }
  return texts.map((words) => words.join(' ')).filter((text) => text !== '');
}
