// Texts of made-up news as a folder of real news has it: stories that one to eight articles tell, most of them one,
// each with people, places, figures and subjects of its own. A text is put together from sentences of the demo corpus,
// of which every story changes the names, the numbers and most of the longer words (for another of the demo's with the
// same ending, so that the grammar stands); every fourth paragraph is shared by the articles of a story.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mulberry32 } from '../../dist/learn/random.js';

const FOLDER = new URL('../../corpus/demo/', import.meta.url).pathname;
const PARAGRAPH = /<p>([^<]{40,})<\/p>/g;
const SENTENCE = /[^.?!]{20,}[.?!]["”’']?(?= |$)/g;
const WORDS = 600;
const WORDS_PER_PARAGRAPH = 45;
const SHARED_PARAGRAPHS = 6;
const NUMBER = /\b[1-9]\d{0,2}(?=[ .,%])/g;
const INNER_NAME = /(?<=\p{Ll},? )\p{Lu}\p{Ll}{2,}\b/gu;
const WORD = /\p{L}{3,}/gu;
const NO_NAME =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|June|July|August|September|October|November|December|President|Prime|Minister|Ministry|Secretary|General|Chancellor|Government|Parliament|Council|According)$/;
/** Words of grammar, of speech and of time keep their place. */
const FIXED =
  /^\p{Lu}|^.{1,3}$|^(?:about|above|after|again|against|also|another|around|because|been|before|below|between|billion|could|days|does|during|each|eight|even|every|five|four|from|have|here|herself|himself|itself|just|last|like|many|million|month|more|most|much|must|nearly|next|nine|once|only|other|others|over|percent|said|says|seven|should|since|some|such|than|that|their|them|themselves|then|there|these|they|this|those|three|through|told|under|until|upon|very|week|weeks|were|what|when|where|whether|which|while|whom|will|with|within|without|would|year|years|your)$/u;
/** Of these every second one, for they are what somebody says, asks or denies. */
const VERB = /(?:ed|ing)$/;
const SYLLABLES = [
  'bar',
  'del',
  'kor',
  'mi',
  'ran',
  'tos',
  'vel',
  'lu',
  'pen',
  'gra',
  'zin',
  'ho',
  'fer',
  'nak',
];
/** Of a hundred sentences so many give figures, as in the news. */
const WITH_FIGURES = 5;
/** "A. B" as "A, and b": sentences of the demo are half as long as those of the news. */
const JOINED = /([a-z])\. (The|A|An|He|She|It|They|This|That|In|For|On|At|But|Its|His|Her|Their)(?= )/g;

/** @returns {Generator<{title: string, paragraphs: string[], day: number, copy: number}>} without end, the same for every call */
export function* generateTexts() {
  const source = readSentences();
  for (let story = 0; ; story++) {
    const random = mulberry32(Math.imul(story + 1, 2_654_435_761));
    const pick = (list) => list[Math.floor(random() * list.length)];
    const copies = Math.min(8, Math.ceil(random() ** -0.6));
    const day = Math.floor(random() * 60);
    const writeParagraph = () => {
      let text = '';
      while (countWords(text) < WORDS_PER_PARAGRAPH)
        text += ` ${pick(random() * 100 < WITH_FIGURES ? source.counting : source.plain)}`;
      return vary(text.trim(), story, source).replace(
        JOINED,
        (_, end, start) => `${end}, and ${start.toLowerCase()}`,
      );
    };
    const shared = Array.from({ length: SHARED_PARAGRAPHS }, writeParagraph);
    for (let copy = 0; copy < copies; copy++) {
      const paragraphs = [];
      for (let at = copy, words = 0; words < WORDS; at++) {
        const paragraph = (at % 4 === 0 ? shared[at / 4] : undefined) ?? writeParagraph();
        paragraphs.push(paragraph);
        words += countWords(paragraph);
      }
      const title = shared[0]
        .split(' ')
        .slice(0, 9)
        .join(' ')
        .replace(/[.,;:]+$/, '');
      yield { title, paragraphs, day: day + (copy % 3), copy };
    }
  }
}

/** English sentences of the demo corpus by whether they give figures, its names, and its other words by their ends. */
function readSentences() {
  const texts = new Set();
  for (const file of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.html')) continue;
    const html = readFileSync(join(FOLDER, file), 'utf8');
    if (!html.includes('lang="en') || html.includes('�')) continue;
    for (const [, text] of html.matchAll(PARAGRAPH))
      for (const sentence of text.replace(/&nbsp;|\s+/g, ' ').match(SENTENCE) ?? [])
        texts.add(sentence.trim());
  }
  const sentences = [...texts];
  const givesFigures = (text) => /\d|per ?cent|million|billion/.test(text);
  const words = [...new Set(sentences.flatMap((text) => text.match(WORD)))];
  const byEnding = new Map();
  for (const word of words.filter((one) => !FIXED.test(one))) {
    for (const ending of [word.slice(-2), word.slice(-1)])
      byEnding.set(ending, [...(byEnding.get(ending) ?? []), word]);
  }
  return {
    plain: sentences.filter((text) => !givesFigures(text)),
    counting: sentences.filter(givesFigures),
    names: new Set(
      sentences.flatMap((text) => text.match(INNER_NAME) ?? []).filter((one) => !NO_NAME.test(one)),
    ),
    byEnding,
  };
}

function vary(text, story, { names, byEnding }) {
  return text
    .replace(NUMBER, (digits, at) => String(1 + (hash(digits, story * 31 + at) % 10 ** digits.length)))
    .replace(WORD, (word) => {
      if (names.has(word)) return spell(hash(word, story));
      if (FIXED.test(word) || (VERB.test(word) && hash(word, story) % 2 === 0)) return word;
      const alike = byEnding.get(word.slice(-2)) ?? [];
      const others = alike.length < 12 ? (byEnding.get(word.slice(-1)) ?? []) : alike;
      return others[hash(word, story + 7) % others.length] ?? word;
    });
}

function spell(number) {
  let word = '';
  for (
    let rest = number >>> 1, at = 0;
    at < 2 + (number % 2);
    at++, rest = Math.floor(rest / SYLLABLES.length)
  )
    word += SYLLABLES[rest % SYLLABLES.length];
  return word[0].toUpperCase() + word.slice(1);
}

function countWords(text) {
  return text === '' ? 0 : text.split(' ').length;
}

function hash(word, seed) {
  let value = Math.imul(seed + 1, 2_654_435_761);
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 16_777_619);
  return (value ^ (value >>> 15)) >>> 0;
}
