import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/report/html/markup.ts';

const syntax = fc
  .array(
    fc.constantFrom(...'<>&"\'`=/!-;# \n', 'script', 'x', '</p>', '<!--', ']]>', '&amp;', '&#60;', '\u202e'),
  )
  .map((parts) => parts.join(''));

describe('html', () => {
  it('keeps any text as text, in elements and in attributes', () => {
    fc.assert(
      fc.property(syntax, (text) => {
        const page = load(html`<p title="${text}">${text}</p><b>end</b>`.text);
        const visible = text.replaceAll('\u202e', '⟨U+202E⟩');
        expect(page('p').text()).toBe(visible);
        expect(page('p').attr('title')).toBe(visible);
        expect(page('body').children()).toHaveLength(2);
      }),
    );
  });

  it('nests its own markup and skips what is not there', () => {
    const items = ['a', 'b'].map((item) => html`<li>${item}</li>`);
    expect(html`<ul>${items}${undefined}${false}${0}</ul>`.text).toBe('<ul><li>a</li><li>b</li>0</ul>');
  });
});
