import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, linkMarkdown } from '../../src/report/markdownText.ts';

function toHtml(source: string): string {
  return micromark(source, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** Letters of the syntax in any order, next to ordinary words: what a hostile headline would be made of. */
const syntax = fc.array(
  fc.constantFrom(
    ...'\\`*_{}[]()#+-.!|<>~&;:=/@$^1\n\t "\'',
    'www.a.example',
    'http://a.example',
    'a@b.example',
    '<script>',
    '![x](y)',
    '[x]: y',
    '&lt;',
    '- [ ]',
    'word',
    '\u202e',
  ),
  { maxLength: 12 },
);

describe('escapeMarkdown', () => {
  it('keeps any text as text of one paragraph', () => {
    fc.assert(
      fc.property(syntax, (parts) => {
        const source = escapeMarkdown(`x${parts.join('')}x`);
        expect(toHtml(source)).toMatch(/^<p>[^<]*<\/p>$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('opens no block at the beginning of a list item or quotation', () => {
    fc.assert(
      fc.property(syntax, (parts) => {
        const source = `- x\n\n  ${escapeMarkdown(`${parts.join('')} x`)}`;
        expect(toHtml(source)).toMatch(/^<ul>\n<li>\n<p>x<\/p>\n<p>[^<]*<\/p>\n<\/li>\n<\/ul>$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows the same words to the reader', () => {
    const html = toHtml(escapeMarkdown('5% * 3 < 4 & [brackets] #1 of "A_B"'));
    expect(html).toBe('<p>5% * 3 &lt; 4 &amp; [brackets] #1 of &quot;A_B&quot;</p>');
  });

  it('names a right-to-left override instead of obeying it', () => {
    expect(escapeMarkdown('a\u202eb')).toBe('a⟨U+202E⟩b');
  });
});

describe('linkMarkdown', () => {
  it('links web addresses only', () => {
    expect(toHtml(linkMarkdown('A', 'https://a.example/x?y=1').text)).toBe(
      '<p><a href="https://a.example/x?y=1">A</a></p>',
    );
    expect(linkMarkdown('A', 'javascript:alert(1)').text).toBe('A');
  });

  it('keeps any address inside its link', () => {
    fc.assert(
      fc.property(syntax, (parts) => {
        const source = linkMarkdown('A', `https://a.example/${parts.join('')}`).text;
        expect(toHtml(source)).toMatch(/^<p><a href="https:\/\/a\.example\/[^"<>]*">A<\/a><\/p>$/u);
      }),
      { numRuns: 1000 },
    );
  });
});
