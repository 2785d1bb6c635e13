// Many articles from the few of the demo corpus: each copy gets other names and numbers, so that copies are neither
// near-duplicates nor one story, and keeps its page template.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SUFFIXES = ['an', 'ek', 'ov', 'is', 'on', 'ar', 'el', 'um', 'ir', 'os', 'ay', 'en'];
const TEXT = />[^<]*</g;
const NAME = /(?<=[a-z,] )[A-Z][a-z]{4,}\b/g;
const NUMBER = /\b[1-9]\d{0,2}(?=[ .,%])/g;
const FOLDER = new URL('../../corpus/demo/', import.meta.url).pathname;

/** @returns {Generator<{path: string, bytes: Uint8Array}>} `count` pages, the same for every call */
export function* generateArticles(count) {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(html|txt|md)$/.test(name))
    .sort();
  for (let index = 0; index < count; index++) {
    const name = files[index % files.length];
    const round = Math.floor(index / files.length);
    const text = readFileSync(join(FOLDER, name), name.endsWith('.html') ? 'latin1' : 'utf8');
    const page = round === 0 ? text : vary(text, round, name.endsWith('.html'));
    const bytes = Buffer.from(page, name.endsWith('.html') ? 'latin1' : 'utf8');
    yield { path: `${String(round).padStart(4, '0')}/${name}`, bytes };
  }
}

function vary(text, round, isHtml) {
  const change = (part) =>
    part
      .replace(NAME, (word) => word + SUFFIXES[hash(word, round) % SUFFIXES.length])
      .replace(NUMBER, (digits) => String(((Number(digits) * 7 + round * 13) % 900) + 1));
  return isHtml ? text.replace(TEXT, change) : change(text);
}

function hash(word, round) {
  let value = round;
  for (let index = 0; index < word.length; index++)
    value = (Math.imul(value, 31) + word.charCodeAt(index)) >>> 0;
  return value;
}
