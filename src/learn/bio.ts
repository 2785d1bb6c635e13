import type { Segment } from './segmentLabels.ts';

export interface BioSentence {
  readonly words: readonly string[];
  /** Labelled ranges of words, in order. */
  readonly segments: readonly Segment[];
}

export interface BioDocument {
  readonly id: string;
  readonly sentences: readonly BioSentence[];
}

/** Documents of a BIO file: `word TAB tag`, a blank line between sentences, `# doc = id` before a document. */
export function parseBio(text: string): BioDocument[] {
  const documents: { id: string; sentences: BioSentence[] }[] = [];
  let sentences: BioSentence[] = [];
  let words: string[] = [];
  let tags: string[] = [];
  const endSentence = (): void => {
    if (words.length > 0) sentences.push({ words, segments: segmentsOf(tags) });
    words = [];
    tags = [];
  };
  const startDocument = (id: string): void => {
    endSentence();
    sentences = [];
    documents.push({ id, sentences });
  };
  for (const line of text.split('\n')) {
    const tab = line.lastIndexOf('\t');
    if (tab > 0) {
      if (documents.length === 0) startDocument('');
      words.push(line.slice(0, tab));
      tags.push(line.slice(tab + 1).trim());
    } else if (line.startsWith('# doc = ')) {
      startDocument(line.slice('# doc = '.length).trim());
    } else if (line.trim() === '') {
      endSentence();
    }
  }
  endSentence();
  return documents;
}

function segmentsOf(tags: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let open: { start: number; type: string } | undefined;
  tags.forEach((tag, index) => {
    const type = tag.slice(2);
    if (open !== undefined && (tag[0] !== 'I' || type !== open.type)) {
      segments.push({ ...open, end: index });
      open = undefined;
    }
    if (tag[0] === 'B' || (tag[0] === 'I' && open === undefined)) open = { start: index, type };
  });
  if (open !== undefined) segments.push({ ...open, end: tags.length });
  return segments;
}
