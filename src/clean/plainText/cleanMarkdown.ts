import type { ArticleDraft } from '../draft.ts';
import { cleanParagraphs } from './cleanPlainText.ts';
import { listMarker } from './headings.ts';
import { readHeadLine, type TextHead } from './headLines.ts';
import type { Paragraph } from './paragraphs.ts';

const NO_HEAD: TextHead = { metadata: {}, authors: [] };

/** Main text of a Markdown file: kinds from its markup, the rest as for plain text. */
export function cleanMarkdown(source: string): ArticleDraft {
  const { head, bodyStart } = readFrontMatter(source);
  return cleanParagraphs(markdownParagraphs(source, bodyStart), head);
}

/** `key: value` lines between two lines of dashes at the start of the file. */
function readFrontMatter(source: string): { head: TextHead; bodyStart: number } {
  if (!source.startsWith('---\n')) return { head: NO_HEAD, bodyStart: 0 };
  const end = source.indexOf('\n---', 3);
  if (end < 0) return { head: NO_HEAD, bodyStart: 0 };
  let head = NO_HEAD;
  for (const line of source.slice(4, end).split('\n')) {
    const unquoted = line
      .trim()
      .replace(/:\s*["'[]/u, ': ')
      .replace(/["'\]]\s*$/u, '');
    head = readHeadLine(unquoted, head)?.head ?? head;
  }
  const bodyStart = source.indexOf('\n', end + 1);
  return { head, bodyStart: bodyStart < 0 ? source.length : bodyStart + 1 };
}

function markdownParagraphs(source: string, from: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | undefined;
  let afterBlank = false;
  let isFenced = false;
  let isComment = false;
  let offset = from;
  const close = (): void => {
    if (open !== undefined && /[\p{L}\p{N}]/u.test(open.text))
      paragraphs.push({ ...open, text: stripInline(open.text) });
    open = undefined;
  };
  for (const line of source.slice(from).split('\n')) {
    const text = line.trim();
    const start = offset + (line.length - line.trimStart().length);
    offset += line.length + 1;
    if (isComment || text.startsWith('<!--')) {
      close();
      isComment = !text.includes('-->');
    } else if (/^(?:```|~~~)/u.test(text)) {
      close();
      isFenced = !isFenced;
    } else if (text === '' || isFenced || /^(?:[-*_]\s?){3,}$|^(?=[^|]*\|)[\s:|-]*$/u.test(text)) {
      close();
      afterBlank = true;
    } else {
      const begun = beginBlock(text, start, afterBlank);
      if (open !== undefined && begun.kind === undefined && !afterBlank) {
        open = { ...open, text: `${open.text} ${text}`, end: start + text.length };
      } else if (open?.kind === 'quotation' && begun.kind === 'quotation' && !afterBlank) {
        open = { ...open, text: `${open.text} ${begun.text}`, end: begun.end };
      } else {
        close();
        open = begun;
        if (begun.kind === 'heading' || begun.kind === 'tableRow') close();
      }
      afterBlank = false;
    }
  }
  close();
  return paragraphs;
}

function beginBlock(text: string, start: number, afterBlank: boolean): Paragraph {
  const place = { start, end: start + text.length, afterBlank };
  const heading = /^(#{1,6})\s(.*)$/u.exec(text);
  if (heading?.[1] !== undefined && heading[2] !== undefined) {
    const words = heading[2].replace(/(?<!#)#+$/u, '').trim();
    return { ...place, text: words, kind: 'heading', level: heading[1].length };
  }
  if (text.startsWith('>')) return { ...place, text: text.replace(/^[>\s]+/u, ''), kind: 'quotation' };
  const marker = listMarker(text.startsWith('+ ') ? text.replace('+', '-') : text);
  if (marker > 0) return { ...place, text: text.slice(marker), kind: 'listItem' };
  if (text.startsWith('|')) {
    const cells = text.split('|').map((cell) => cell.trim());
    return { ...place, text: cells.filter((cell) => cell !== '').join(' | '), kind: 'tableRow' };
  }
  return { ...place, text };
}

/** The words without the marks around them: emphasis, code, links, images. */
function stripInline(text: string): string {
  return text
    .replace(/!\[([^\]\n]{0,300})\]\([^)\s[]{0,2000}(?:\s"[^"\n]{0,300}")?\)/gu, '')
    .replace(/\[([^\]\n]{1,300})\]\([^)\s[]{0,2000}(?:\s"[^"\n]{0,300}")?\)/gu, '$1')
    .replace(/<(https?:[^>\s]{1,500})>/gu, '$1')
    .replace(/(\*\*|__|~~)(?=\S)/gu, '')
    .replace(/(?<=\S)(?:\*\*|__|~~)/gu, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/`+/gu, '')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
