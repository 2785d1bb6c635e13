import type { Article } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import type { Sentence } from '../../model/taggedArticle.ts';
import { findQuotationMarks, type QuotationMark } from './quotationMarks.ts';
import { endOfUnclosed, startOfUnopened } from './quotationRepair.ts';

/** Words between quotation marks, the marks included. */
export interface Quotation {
  readonly span: Span;
  /** Without the marks. */
  readonly inner: Span;
  readonly block: number;
  /** What was repaired, for `Attribution.notes`. */
  readonly notes: readonly string[];
  /** The next paragraph opens again without this one having closed: one speech over several paragraphs. */
  readonly continues: boolean;
  /** A sentence or clause that somebody may have spoken, as against a name, a title or a scare quote. */
  readonly speech: boolean;
}

/** All quotations of an article in text order, lost marks repaired. Quotations within quotations are left out. */
export function findQuotations(article: Article, sentences: readonly Sentence[]): Quotation[] {
  const byBlock = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const list = byBlock.get(sentence.block) ?? [];
    list.push(sentence);
    byBlock.set(sentence.block, list);
  }
  return article.blocks.flatMap((block, index) => {
    const marks = findQuotationMarks(article.text, block.span.start, block.span.end);
    const next = article.blocks[index + 1];
    const following = next && findQuotationMarks(article.text, next.span.start, next.span.start + 2)[0];
    return pairMarks(marks, {
      text: article.text,
      block: index,
      span: block.span,
      sentences: byBlock.get(index) ?? [],
      reopens: following?.offset === next?.span.start && following?.role === 'open',
    });
  });
}

interface BlockView {
  readonly text: string;
  readonly block: number;
  readonly span: Span;
  readonly sentences: readonly Sentence[];
  readonly reopens: boolean;
}

function pairMarks(marks: readonly QuotationMark[], view: BlockView): Quotation[] {
  const quotations: Quotation[] = [];
  let open: QuotationMark | undefined;
  const close = (
    mark: QuotationMark,
    end: number,
    closing: number,
    notes: string[],
    continues = false,
  ): void => {
    quotations.push(quotation(view, { start: mark.offset, end }, mark.length, closing, notes, continues));
  };
  for (const mark of marks) {
    if (open !== undefined) {
      if (mark.family !== open.family) continue;
      if (mark.role !== 'open') {
        close(open, mark.offset + mark.length, mark.length, []);
        open = undefined;
        continue;
      }
      const end = endOfUnclosed(view.text, view.sentences, open.offset, mark.offset);
      if (open.family !== 'single') close(open, end, 0, ['missing closing quotation mark']);
      open = mark;
    } else if (mark.role === 'open' || (mark.role === 'either' && marks.length > 1)) {
      open = mark;
    } else if (mark.family !== 'single') {
      const from = quotations.at(-1)?.span.end ?? view.span.start;
      const start = startOfUnopened(view.text, view.sentences, from, mark.offset);
      if (start === undefined) continue;
      const span = { start, end: mark.offset + mark.length };
      quotations.push(quotation(view, span, 0, mark.length, ['missing opening quotation mark'], false));
    }
  }
  if (open !== undefined && open.family !== 'single') {
    if (view.reopens) close(open, view.span.end, 0, [], true);
    else {
      const end = endOfUnclosed(view.text, view.sentences, open.offset, view.span.end);
      close(open, end, 0, ['missing closing quotation mark']);
    }
  }
  return quotations;
}

const VERB_SIGN =
  /(?:^|[^\p{L}])(?:is|are|was|were|be|been|am|will|would|can|could|should|must|have|has|had|do|does|did|don['’]t|let['’]s|\p{L}+['’](?:s|re|ve|ll|m|d)|\p{L}+n['’]t|we|you|our|my)(?![\p{L}])/iu;
/** What bears a name of its own, right before it: "the song “We Are Going Home”", "the so-called “peace dividend”". */
const TITLED =
  /\b(?:songs?|singles?|albums?|films?|movies?|books?|novels?|plays?|poems?|paintings?|shows?|series|exhibitions?|programmes?|ballads?|games?|essays?|operas?|musicals?|documentar(?:y|ies)|titled|entitled|named|so-called) $/iu;
const CLOSED_SENTENCE = /[.,!?…]["'”’»“‘]*$/u;

function quotation(
  view: BlockView,
  span: Span,
  opening: number,
  closing: number,
  notes: string[],
  continues: boolean,
): Quotation {
  const inner = { start: span.start + opening, end: span.end - closing };
  const words = view.text.slice(inner.start, inner.end);
  const count = words.split(/\s+/u).filter((word) => word !== '').length;
  const wholeSentence = /^\p{Lu}/u.test(words) && CLOSED_SENTENCE.test(words.trimEnd());
  // A comma inside the closing mark announces the reporting clause: “Never,” she said.
  const announced = closing > 0 && /[,!?]$/u.test(words);
  const titled = !announced && TITLED.test(view.text.slice(Math.max(0, span.start - 20), span.start));
  const speech =
    continues ||
    announced ||
    (!titled && ((count >= 3 && (wholeSentence || (count >= 4 && VERB_SIGN.test(words)))) || count >= 12));
  return { span, inner, block: view.block, notes, continues, speech };
}
