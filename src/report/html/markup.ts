import { revealControls } from '../controls.ts';

/** HTML that is already safe. Only `html` and `trusted` make it. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | false | undefined | readonly Content[];

/** Tagged template: what is put in is escaped, unless it is itself `Markup`; `false` and `undefined` are empty. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let text = strings[0] ?? '';
  for (let index = 0; index < contents.length; index++) {
    text += render(contents[index]) + (strings[index + 1] ?? '');
  }
  return new Markup(text);
}

/** Code of our own (style sheet, script) as it is. Never for anything that came from an article. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function render(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return String(content);
  let text = '';
  for (const part of content) text += render(part);
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Nothing to escape and nothing deceptive: nearly every text, and the test is far cheaper than the replacing. */
const PLAIN = /^[\t\n !#-%(-;=?-~\u00a0-\u2029\u202f-\u2065\u206a-\ud7ff\ue000-\uffff]*$/;

/** Safe as element content and inside quoted attribute values; deceptive control characters become visible. */
export function escapeHtml(text: string): string {
  if (PLAIN.test(text)) return text;
  return revealControls(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
}
