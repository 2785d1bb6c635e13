import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/clean/decodeText.ts';
import { guessUtf16 } from '../../src/model/utf16.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('decodeText', () => {
  it('obeys a byte order mark', () => {
    expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x41, 0, 0xe9, 0]), 'text')).toBe('Aé');
    expect(decodeText(Uint8Array.from([0xef, 0xbb, 0xbf, 0x41]), 'text')).toBe('A');
  });

  it('tells UTF-16 without a mark by its zeros, and takes no other bytes for it', () => {
    const html = '<p>Für „Größe“ zahlt Velmark 48 Kronen: Привет.</p>';
    const wide = (isLittle: boolean): Uint8Array =>
      Uint8Array.from(
        [...html].flatMap((character) => {
          const code = character.charCodeAt(0);
          return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
        }),
      );
    expect(decodeText(wide(true), 'html')).toBe(html);
    expect(decodeText(wide(false), 'html')).toBe(html);
    expect(guessUtf16(utf8(html))).toBeUndefined();
    // The head of a PNG, and samples of a quiet sound.
    const png = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0];
    expect(guessUtf16(Uint8Array.from(png))).toBeUndefined();
    expect(
      guessUtf16(Uint8Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? at % 7 : 0))),
    ).toBeUndefined();
  });

  it('reads valid UTF-8 as such, whatever the page declares', () => {
    expect(decodeText(utf8('<meta charset="iso-8859-1"><p>Müller</p>'), 'html')).toContain('Müller');
  });

  it('uses the declared encoding, and Windows-1252 where none is declared or the declaration is wrong', () => {
    const cyrillic = latin1('<meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>');
    expect(decodeText(cyrillic, 'html')).toContain('Привет');
    expect(decodeText(latin1('It\x92s caf\xe9'), 'text')).toBe('It’s café');
    const wrong = latin1(`<meta charset="utf-8"><p>${'caf\xe9 '.repeat(9)}</p>`);
    expect(decodeText(wrong, 'html')).toContain('café');
    expect(decodeText(latin1('<meta charset="no-such-thing">caf\xe9'), 'html')).toContain('café');
  });

  it('keeps UTF-8 that was cut in the middle of a letter', () => {
    const bytes = utf8('für über schön größer Straße é');
    expect(decodeText(bytes.subarray(0, bytes.length - 1), 'text')).toMatch(/^für über schön größer Straße/u);
  });

  it('repairs text that was encoded twice, and leaves one that mentions it', () => {
    expect(decodeText(utf8('Itâ€™s a cafÃ© in KÃ¶ln'), 'text')).toBe('It’s a café in Köln');
    const quoting = 'Wer „Ã©“ liest, sieht für gewöhnlich „é“, nicht „Ã¼“: größere Übel gibt es überall.';
    expect(decodeText(utf8(quoting), 'text')).toBe(quoting);
  });

  it('yields line feeds and composed letters, without control characters', () => {
    expect(decodeText(utf8('a\r\nb\rc e\u0301\u0000'), 'text')).toBe('a\nb\nc é ');
  });
});
