import { webAddress } from '../model/webAddress.ts';
import { revealControls } from './controls.ts';

/** Markdown that is already safe; only `markdown` makes it. */
export class MarkdownText {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | MarkdownText | readonly Part[] | undefined;

/** Tagged template: what is put in stays text, unless it is itself `MarkdownText`. Lists are joined by line ends. */
export function markdown(strings: TemplateStringsArray, ...parts: readonly Part[]): MarkdownText {
  return new MarkdownText(
    strings.map((text, index) => text + (index < parts.length ? render(parts[index]) : '')).join(''),
  );
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof MarkdownText) return part.text;
  return typeof part === 'object' ? part.map(render).join('\n') : escapeMarkdown(String(part));
}

/**
 * Any text as inline text of CommonMark and GitHub's dialect: one line, no emphasis, code, link, HTML, entity,
 * table cell, footnote, formula or bare address, and nothing that opens a block where the line begins with it.
 */
export function escapeMarkdown(text: string): string {
  return revealControls(text)
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(/[\\`*_[\]{}<>&~|$^]/gu, '\\$&')
    .replace(/:(?=\/)/gu, '\\:')
    .replace(/www\./giu, (www) => `${www.slice(0, 3)}\\.`)
    .replaceAll('@', '&#64;')
    .replace(/^( ?)([#+=-])/u, '$1\\$2')
    .replace(/^( ?\d{1,9})([.)])(?= |$)/u, '$1\\$2');
}

/** A link where the address is one of the web; else just its text. */
export function linkMarkdown(text: string, address: string | undefined): MarkdownText {
  const url = webAddress(address);
  if (url === undefined) return markdown`${text}`;
  const safe = url.replace(/[<>()\\[\]`*_|]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return new MarkdownText(`[${escapeMarkdown(text)}](<${safe}>)`);
}
