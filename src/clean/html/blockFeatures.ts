import type { BlockMeasures } from './blockMeasures.ts';
import { voteByCascades } from './cascadeVotes.ts';
import { cueNames } from './classCues.ts';
import { FeatureTable } from './featureTable.ts';
import { LabelReader } from './labels.ts';
import { NeighbourReader } from './neighbours.ts';
import { repetition } from './repetition.ts';
import { textCueCount } from './textCues.ts';

/** What the page says of itself, for features of agreement. */
export interface PageHints {
  readonly title: string;
  readonly description: string;
  /** JSON-LD `articleBody`, where the page has one. */
  readonly articleBody: string;
}

const OWN_TAGS =
  'p li h1 h2 h3 h4 h5 td th div blockquote figcaption pre dd dt span a button label section article body'.split(
    ' ',
  );
const ANCESTORS =
  'article main nav header footer aside form figure ul ol table blockquote button section dl details'.split(
    ' ',
  );
const LEVELS = 5;
// Column names are made once: building them per row costs more than the features.
const TAG_NAMES = OWN_TAGS.map((tag) => `tag.${tag}`);
const ANCESTOR_NAMES = ANCESTORS.map((tag) => `in.${tag}`);
const ANCESTOR_PLACES = new Map(ANCESTORS.map((tag, place) => [tag, place]));
const CUE_NAMES = cueNames.map((cue) => `cue.${cue}`);
const TEXT_NAMES = Array.from({ length: textCueCount }, (_, bit) => `text${bit}`);
const LEVEL_NAMES = Array.from({ length: LEVELS }, (_, level) => ({
  words: `words${level}`,
  linkDensity: `linkDensity${level}`,
  prose: `prose${level}`,
  perBlock: `perBlock${level}`,
}));
const NO_NAMES = { words: '', linkDensity: '', prose: '', perBlock: '' };
const CUE_DEPTH = 14;
const SPAN_BEFORE = 20;
const SPAN_AFTER = 60;

/**
 * One row of features per block, or per block of those that are to be described; the columns are named by `FeatureTable.names`. Nothing here is the same for all
 * blocks of a page: a model of some hundred pages learns such numbers by heart (out-of-fold word F1 -.001).
 */
export function describeBlocks(
  measures: readonly BlockMeasures[],
  hints: PageHints,
  isDescribed: (row: number) => boolean = () => true,
): FeatureTable {
  const described = measures.reduce((sum, _, row) => sum + (isDescribed(row) ? 1 : 0), 0);
  const table = new FeatureTable(measures.length, described);
  const votes = voteByCascades(measures);
  const repeated = repetition(measures);
  const labels = new LabelReader(measures);
  const page = pageTotals(measures);
  const neighbours = new NeighbourReader(measures, votes);
  const titleWords = new Set(hints.title.toLowerCase().match(LONG_WORD) ?? []);
  const title = hints.title.toLowerCase();
  const body = letters(hints.articleBody);
  let wordsBefore = 0;
  measures.forEach((measure, row) => {
    const { block, words } = measure;
    if (!isDescribed(row)) {
      labels.pass(row);
      wordsBefore += words;
      return;
    }
    table.start(row);
    addTextFeatures(table, measure);
    addPathFeatures(table, measure);
    const cues = measure.textCues;
    const strength = 1 / (1 + words / 20);
    for (let bit = 0; bit < textCueCount; bit++)
      table.add(TEXT_NAMES[bit] ?? '', (cues >> bit) & 1 ? strength : 0);
    table.add('position', row / measures.length);
    table.add('wordPosition', page.words === 0 ? 0 : wordsBefore / page.words);
    table.add('sinceFirstProse', (row - page.firstProse) / measures.length);
    table.add('untilLastProse', (page.lastProse - row) / measures.length);
    table.add(
      'sinceHeading',
      page.heading < 0 ? 0 : Math.max(-SPAN_BEFORE, Math.min(SPAN_AFTER, row - page.heading)),
    );
    table.add('inTitle', words > 1 && words < 40 && title.includes(measure.lower) ? 1 : 0);
    table.add(
      'isDescription',
      words > 4 && hints.description.slice(0, 70) === block.text.slice(0, 70) ? 1 : 0,
    );
    table.add(
      'inArticleBody',
      body.length < 200 ? 0 : body.includes(letters(block.text.slice(0, 1000)).slice(0, 200)) ? 2 : 1,
    );
    table.add('readability', votes.readability[row] ?? -1);
    table.add('sibling', votes.sibling[row] ?? 0);
    table.add('content', votes.content[row] ?? 0);
    table.add('discarded', votes.discarded[row] ?? 0);
    table.add('topDistance', votes.distance[row] ?? 0);
    repeated.addTo(table, row, page.prose);
    labels.addTo(table, row);
    table.add('titleWords', titleShare(titleWords, measure.lower, words));
    addLevels(table, measure, page.prose);
    neighbours.addTo(table, row);
    wordsBefore += words;
  });
  return table;
}

function addLevels(table: FeatureTable, { chain }: BlockMeasures, pageProse: number): void {
  for (let level = 0; level < LEVELS; level++) {
    const { words, linkDensity, prose, perBlock } = LEVEL_NAMES[level] ?? NO_NAMES;
    const element = chain[level];
    const density = element === undefined || element.words === 0 ? -1 : element.linkWords / element.words;
    table.add(words, element === undefined ? -1 : Math.log1p(element.words));
    table.add(linkDensity, Math.min(1, density));
    table.add(prose, element === undefined || pageProse === 0 ? -1 : element.proseWords / pageProse);
    table.add(perBlock, element === undefined ? -1 : element.words / Math.max(1, element.blocks));
  }
}

/** Marks with which sentences end, quotations and brackets included. */
const SENTENCE_ENDS = '.!?…"”’\')»。:';

function addTextFeatures(
  table: FeatureTable,
  { block, words, linkDensity, stopWordDensity, sentenceEnds, commas }: BlockMeasures,
): void {
  const { text } = block;
  const last = text.charAt(text.length - 1);
  table.add('words', words);
  table.add('linkDensity', linkDensity);
  table.add('stopWords', stopWordDensity);
  table.add('sentences', sentenceEnds);
  table.add('commas', commas);
  table.add('endsSentence', SENTENCE_ENDS.includes(last) ? 1 : 0);
  table.add('endsColon', text.endsWith(':') ? 1 : 0);
  table.add('isQuestion', text.endsWith('?') ? 1 : 0);
  table.add('startsUpper', /^[\p{Lu}\d"“‘'«(]/u.test(text) ? 1 : 0);
  let upper = 0;
  let digits = 0;
  for (let at = 0; at < text.length && at < 300; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) upper++;
    else if (code >= 48 && code <= 57) digits++;
  }
  const length = Math.min(300, text.length);
  table.add('upper', upper / length);
  table.add('digits', digits / length);
  table.add('wordLength', text.length / Math.max(1, words));
  table.add('inline', block.inlineElements);
  table.add('emphasis', words === 0 ? 0 : Math.min(1, block.emphasisWords / words));
  table.add('quotes', /["“”«»„]/u.test(text) ? 1 : 0);
  table.add('separators', /[|•·›»]/u.test(text) ? 1 : 0);
  table.add('followsBreak', block.followsBreak ? 1 : 0);
  table.add('tableRow', block.cells === undefined ? 0 : 1);
  table.add('hidden', block.element.isHidden ? 1 : 0);
}

// Filled anew for each block: there are hundreds of them.
const holders = new Float64Array(ANCESTORS.length);
const nearest = new Float64Array(cueNames.length);

function addPathFeatures(table: FeatureTable, { block, chain }: BlockMeasures): void {
  const own = block.element.name;
  const ownPlace = OWN_TAGS.indexOf(own);
  for (let place = 0; place < OWN_TAGS.length; place++)
    table.add(TAG_NAMES[place] ?? '', place === ownPlace ? 1 : 0);
  holders.fill(0);
  for (let level = chain.length - 1; level >= 0; level--) {
    const place = ANCESTOR_PLACES.get(chain[level]?.name ?? '');
    if (place !== undefined) holders[place] = 1 / (level + 1);
  }
  for (let place = 0; place < holders.length; place++)
    table.add(ANCESTOR_NAMES[place] ?? '', holders[place] ?? 0);
  nearest.fill(0);
  let total = 0;
  for (let level = 0; level < chain.length && level < CUE_DEPTH; level++) {
    const element = chain[level];
    if (element === undefined || element.cues === 0) continue;
    if (element.name === 'body' || element.name === 'html') continue;
    for (let bit = 0; bit < nearest.length; bit++) {
      if (((element.cues >> bit) & 1) === 0) continue;
      total++;
      if (nearest[bit] === 0) nearest[bit] = 1 / (level + 1);
    }
  }
  for (let bit = 0; bit < nearest.length; bit++) table.add(CUE_NAMES[bit] ?? '', nearest[bit] ?? 0);
  table.add('cues', total);
  table.add('depth', block.element.depth);
}

interface PageTotals {
  readonly words: number;
  readonly prose: number;
  readonly firstProse: number;
  readonly lastProse: number;
  readonly heading: number;
}

function pageTotals(measures: readonly BlockMeasures[]): PageTotals {
  const isProse = ({ proseWords }: BlockMeasures): boolean => proseWords > 20;
  return {
    words: measures.reduce((sum, { words }) => sum + words, 0),
    prose: measures.reduce((sum, { proseWords }) => sum + proseWords, 0),
    firstProse: measures.findIndex(isProse),
    lastProse: measures.findLastIndex(isProse),
    heading: measures.findIndex(({ block }) => block.element.name === 'h1'),
  };
}

const LONG_WORD = /[\p{L}\p{N}]{4,}/gu;

/** Share of the title's longer words in a block. */
function titleShare(title: ReadonlySet<string>, lower: string, words: number): number {
  if (title.size === 0 || words > 120) return 0;
  // Most blocks hold none, not even inside a word.
  if (![...title].some((word) => lower.includes(word))) return 0;
  const found = new Set((lower.match(LONG_WORD) ?? []).filter((word) => title.has(word)));
  return found.size / title.size;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
