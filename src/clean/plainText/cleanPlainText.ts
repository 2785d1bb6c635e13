import { flagBackground } from '../background/flagBackground.ts';
import type { ArticleDraft, DraftBlock, DraftRemoval } from '../draft.ts';
import { flagPullQuotes } from '../pullQuotes.ts';
import { menuLabels, navigationReason, noteReason, teasersAfter } from './boilerplate.ts';
import { listMarker, readsLikeHeading, sharesWords } from './headings.ts';
import { isShortName, readHeadLine, type TextHead } from './headLines.ts';
import { type Paragraph, splitParagraphs } from './paragraphs.ts';
import { readPostTimes } from './postTimes.ts';

/** Lines at the start and the end among which bylines and dates may stand. */
const HEAD_LINES = 6;
/** Share of a headline's words that its standfirst repeats. editors: own sentences, test/clean/plainText */
const STANDFIRST_OVERLAP = 0.4;

/** Main text of a plain-text file, told from navigation, notes and side-bars by the words alone. */
export function cleanPlainText(source: string): ArticleDraft {
  return cleanParagraphs(splitParagraphs(source), { metadata: {}, authors: [] });
}

/** @param known what is known of the text before it is read, for example from a Markdown file's front matter */
export function cleanParagraphs(paragraphs: readonly Paragraph[], known: TextHead): ArticleDraft {
  const { kept, removed } = dropNavigation(paragraphs);
  const { head, rest, removed: headRemoved } = takeHead(kept, removed, withMenuName(known, paragraphs));
  const { title, subtitle, body: lines } = takeTitle(rest, head);
  const { body, timeLines, times } = readPostTimes(lines, head.metadata.publishedAt);
  const blocks = body.map((paragraph, index): DraftBlock => {
    const at = times.get(paragraph);
    return { ...draftBlock(paragraph, body[index + 1]), ...(at === undefined ? {} : { at }) };
  });
  const postTimes = timeLines.map((paragraph) => ({ paragraph, reason: 'time of a post' }));
  return {
    metadata: {
      ...head.metadata,
      title,
      ...(subtitle === undefined ? {} : { subtitle }),
      authors: head.authors,
      ...(times.size === 0 ? {} : { contentType: 'liveBlog' as const }),
    },
    blocks: flagBackground(flagPullQuotes(blocks)),
    removed: placeRemovals([...headRemoved, ...postTimes], body),
    warnings: [],
  };
}

/** A site's menu begins with its name: "The Parapet | Notes | About". */
function withMenuName(known: TextHead, paragraphs: readonly Paragraph[]): TextHead {
  const menus = paragraphs.slice(0, 3).map(({ text }) => menuLabels(text));
  const label = menus.find((labels) => labels !== undefined)?.[0];
  const isName = label !== undefined && isShortName(label);
  return isName && known.metadata.publisher === undefined
    ? { ...known, metadata: { ...known.metadata, publisher: label } }
    : known;
}

interface RemovedParagraph {
  readonly paragraph: Paragraph;
  readonly reason: string;
}

function dropNavigation(paragraphs: readonly Paragraph[]): {
  kept: Paragraph[];
  removed: RemovedParagraph[];
} {
  const kept: Paragraph[] = [];
  const removed: RemovedParagraph[] = [];
  let teasersLeft = 0;
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    const teasers = teasersAfter(text);
    const reason = navigationReason(text);
    if (teasers > 0) {
      removed.push({ paragraph, reason: 'navigation' });
      teasersLeft = teasers;
    } else if (reason !== undefined) removed.push({ paragraph, reason });
    else if (teasersLeft > 0 && isTeaser(text)) {
      removed.push({ paragraph, reason: 'teaser of another article' });
      teasersLeft--;
    } else {
      kept.push(paragraph);
      teasersLeft = 0;
    }
  }
  return { kept, removed };
}

function isTeaser(text: string): boolean {
  return text.length <= 200 && !/[.;,]["”’]?$/u.test(text);
}

function takeHead(
  paragraphs: readonly Paragraph[],
  removed: readonly RemovedParagraph[],
  known: TextHead,
): { head: TextHead; rest: Paragraph[]; removed: RemovedParagraph[] } {
  let head = known;
  const rest: Paragraph[] = [];
  const all = [...removed];
  paragraphs.forEach((paragraph, index) => {
    const isNear = index < HEAD_LINES || index >= paragraphs.length - 2;
    const read = isNear ? readHeadLine(paragraph.text, head) : undefined;
    if (read === undefined) rest.push(paragraph);
    else {
      head = read.head;
      all.push({ paragraph, reason: read.reason });
    }
  });
  return { head, rest, removed: all };
}

/** The headline, where there is one: the first line, or the line below a standfirst that says the same. */
function takeTitle(
  paragraphs: readonly Paragraph[],
  head: TextHead,
): { title: string; subtitle?: string; body: readonly Paragraph[] } {
  const [first, second, third] = paragraphs;
  if (head.title !== undefined) {
    const repeats = first !== undefined && first.text.toLowerCase() === head.title.toLowerCase();
    return { title: head.title, body: repeats ? paragraphs.slice(1) : paragraphs };
  }
  const marked = paragraphs.slice(0, 3).find(({ level }) => level === 1);
  if (marked !== undefined) {
    return { title: marked.text, body: paragraphs.filter((paragraph) => paragraph !== marked) };
  }
  if (first === undefined || second === undefined) return { title: '', body: paragraphs };
  if (isHeadline(first.text)) return { title: first.text, body: paragraphs.slice(1) };
  const isStandfirst = first.text.length <= 400 && readsLikeHeading(second.text) && third !== undefined;
  if (isStandfirst && sharesWords(second.text, first.text) >= STANDFIRST_OVERLAP) {
    return { title: second.text, subtitle: first.text, body: [first, ...paragraphs.slice(2)] };
  }
  return { title: '', body: paragraphs };
}

/** Headlines may be questions, or long; a sentence with a full stop is none. */
function isHeadline(text: string): boolean {
  return (
    text.length <= 220 && /\p{L}/u.test(text) && !/[.:;,…]["”’»)]?$/u.test(text) && listMarker(text) === 0
  );
}

function draftBlock({ text, start, end, kind }: Paragraph, next: Paragraph | undefined): DraftBlock {
  const marker = kind === undefined ? listMarker(text) : 0;
  const source = { start: start + marker, end };
  const base = { text: text.slice(marker), source, role: 'body', reasons: [] } as const;
  const note = noteReason(text);
  if (note !== undefined) return { ...base, kind: 'paragraph', role: 'meta', reasons: [note] };
  if (kind !== undefined) return { ...base, kind };
  if (/^(?:photo|image|picture|file photo|foto|video|graphic)\b\s?(?:credit|by|courtesy)?\s?:/iu.test(text))
    return { ...base, kind: 'caption' };
  if (marker > 0) return { ...base, kind: 'listItem' };
  const heads =
    next !== undefined &&
    readsLikeHeading(text) &&
    (next.text.length > text.length || readsLikeHeading(next.text));
  return { ...base, kind: heads ? 'heading' : 'paragraph' };
}

/** Removals in source order, each before the first kept paragraph that follows it. */
function placeRemovals(removed: readonly RemovedParagraph[], body: readonly Paragraph[]): DraftRemoval[] {
  const order = body.map(({ start }) => start);
  return [...removed]
    .sort((a, b) => a.paragraph.start - b.paragraph.start)
    .map(({ paragraph, reason }) => {
      const following = order.findIndex((start) => start > paragraph.start);
      return { reason, text: paragraph.text, beforeBlock: following < 0 ? body.length : following };
    });
}
