// npm run bench -- tag [COUNT]: CPU time of tagging per 600-word article, beside compromise's full parse with people,
// places, organizations and numbers of the same texts, in turns within one run. On a noisy machine the ratio counts.
import nlp from 'compromise/three';
import { extractClaims } from '../../dist/claims/extractClaims.js';
import { cleanRecord } from '../../dist/clean/cleanRecord.js';
import { detectEventMentions } from '../../dist/events/mentions/detectEventMentions.js';
import { splitSentences } from '../../dist/language/sentences.js';
import { defaultConfiguration } from '../../dist/model/configuration.js';
import { raiseCompileBudget } from '../../dist/pipeline/compileBudget.js';
import { realEffects } from '../../dist/pipeline/effects.js';
import { loadResources } from '../../dist/pipeline/resources.js';
import { tagAttributions } from '../../dist/tag/attributions/tagAttributions.js';
import { referenceResolver } from '../../dist/tag/names/references.js';
import { tagNames } from '../../dist/tag/names/tagNames.js';
import { tagArticle } from '../../dist/tag/tagArticle.js';
import { tagVerbs } from '../../dist/tag/tagVerbs.js';
import { withWords } from '../../dist/tag/textSentence.js';
import { tagTimes } from '../../dist/tag/times/tagTimes.js';
import { generateArticles } from './corpus.mjs';

// As the command does, for both alike: without it a quarter of what tagging takes over 25 articles is compiling.
raiseCompileBudget();
const WORDS = 600;
const count = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 100);
const configuration = defaultConfiguration();
const resources = loadResources(realEffects().readAsset, configuration);
const countWords = (text) => text.split(/\s+/).length;

/** Articles of at least 600 words each: those of the demo, varied, one behind the other. */
function* longArticles() {
  let joined = [];
  for (const { path, bytes } of generateArticles(count * 4)) {
    const mediaType = path.endsWith('.html') ? 'html' : path.endsWith('.md') ? 'markdown' : 'text';
    const record = { id: path, path, index: 0, mediaType, bytes };
    const { article } = cleanRecord(record, resources.clean, configuration);
    if (article === undefined || article.language !== 'en') continue;
    joined.push(article);
    if (joined.reduce((sum, { text }) => sum + countWords(text), 0) < WORDS) continue;
    yield joinArticles(joined);
    joined = [];
  }
}

function joinArticles(parts) {
  let text = '';
  const blocks = [];
  for (const part of parts) {
    const shift = text === '' ? 0 : text.length + 2;
    text = text === '' ? part.text : `${text}\n\n${part.text}`;
    for (const block of part.blocks) {
      const { start, end } = block.span;
      blocks.push({ ...block, span: { start: start + shift, end: end + shift } });
    }
  }
  return { ...parts[0], text, blocks };
}

const articles = [...longArticles()].slice(0, count);
const sentences = articles.map((article) =>
  splitSentences(article).map(({ tokens }) => tokens.map(({ start, end }) => article.text.slice(start, end))),
);
/** What is known of each article when its reported speech is looked for. */
const contexts = articles.map((article) => {
  const { names, interest } = resources.tag;
  const words = withWords(article.text, splitSentences(article));
  const { entities, mentions, drafts } = tagNames(article.text, words, undefined, names);
  const tagged = tagVerbs(article, words, mentions, interest);
  const times = tagTimes({ article, sentences: tagged }, configuration);
  const resolveReference = referenceResolver(article, words, drafts, entities, mentions, names);
  return { article, sentences: tagged, entities, mentions, times, resolveReference };
});
const spent = { tag: 0, names: 0, speech: 0, events: 0, claims: 0, compromise: 0 };
function time(what, work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  spent[what] += (user + system) / 1000;
  return result;
}

function parseWithCompromise(text) {
  const document = nlp(text);
  document.people().json();
  document.places().json();
  document.organizations().json();
  document.numbers().json();
}

// The first round warms both up and is not counted; then they take turns, so that a busy moment meets both.
for (const round of [0, 1, 2]) {
  if (round === 1) for (const what of Object.keys(spent)) spent[what] = 0;
  articles.forEach((article, index) => {
    const tagged = time('tag', () => tagArticle(article, resources.tag));
    time('compromise', () => parseWithCompromise(article.text));
    time('names', () => resources.tag.names.model.tag(sentences[index]));
    time('speech', () => tagAttributions(contexts[index], resources.tag.attributions));
    const mentions = time('events', () => detectEventMentions(tagged, resources.events));
    time('claims', () => extractClaims(tagged, mentions, resources.claims, configuration));
  });
}

const runs = 2 * articles.length;
const tokens = 2 * sentences.flat(2).length;
const words = articles.reduce((sum, { text }) => sum + countWords(text), 0) / articles.length;
const perArticle = (ms) => ms / runs;
const perWords = (ms) => (perArticle(ms) * WORDS) / words;
/** As measured, and for the 600 words that the bars name: articles are joined until they have at least as many. */
const cost = (name, ms) => [`CPU ms: ${name}`, perArticle(ms).toFixed(2), perWords(ms).toFixed(2)];
const rows = [
  ['', 'per article', `per ${WORDS} words`],
  ['articles', articles.length, ''],
  ['words per article', words.toFixed(0), ''],
  cost('tagging, all included', spent.tag),
  cost("compromise's full parse", spent.compromise),
  cost('event mentions', spent.events),
  cost('claims', spent.claims),
  ['tagging / full parse of compromise', (spent.tag / spent.compromise).toFixed(2), ''],
  ['tagging: tokens per CPU second', Math.round(tokens / (spent.tag / 1000)), ''],
  ['names: tokens per CPU second', Math.round(tokens / (spent.names / 1000)), ''],
  ['reported speech: tokens per CPU second', Math.round(tokens / (spent.speech / 1000)), ''],
];
for (const [name, value, scaled] of rows)
  console.log(`${name.padEnd(40)} ${String(value).padStart(12)} ${String(scaled).padStart(14)}`.trimEnd());
