// npm run bench -- claims [COUNT...]: CPU of finding claims per article, and of relating and grouping the claims of
// so many articles: the demo's, copied under other names into stories of their own. Ratios count, not seconds.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { loadClaimResources } from '../../dist/claims/claimResources.js';
import { extractClaims } from '../../dist/claims/extractClaims.js';
import { groupClaims } from '../../dist/claims/groupClaims.js';
import { relateClaims } from '../../dist/claims/relations/relateClaims.js';
import { toArticle } from '../../dist/eval/attributions/attributionRows.js';
import { loadEventResources } from '../../dist/events/eventResources.js';
import { detectEventMentions } from '../../dist/events/mentions/detectEventMentions.js';
import { defaultConfiguration } from '../../dist/model/configuration.js';
import { realEffects } from '../../dist/pipeline/effects.js';
import { loadTagResources, tagArticle } from '../../dist/tag/tagArticle.js';

const { readAsset } = realEffects();
const configuration = defaultConfiguration();
const claimResources = loadClaimResources(readAsset);
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The demo's articles as plain paragraphs. */
function readDemo() {
  const folder = new URL('../../corpus/demo', import.meta.url).pathname;
  return readdirSync(folder, { recursive: true })
    .filter((path) => ['.html', '.txt', '.md'].includes(extname(path)))
    .sort()
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8')
        .replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '')
        .replace(/<\/p>|<\/h\d>/g, '\n')
        .replace(/<[^>]+>/g, ' ')
        .replace(/[^\S\n]+/g, ' ');
      return { ...toArticle({ id: path, text, publisher: path.split('/')[0], date: '2026-03-02' }) };
    });
}

const tagResources = loadTagResources(readAsset, configuration);
const eventResources = loadEventResources(readAsset);
const tagged = readDemo().map((article) => tagArticle(article, tagResources));
const mentions = tagged.map((article) => detectEventMentions(article, eventResources));
const find = () =>
  tagged.map((article, at) => extractClaims(article, mentions[at], claimResources, configuration));
const drafts = find();
const rounds = 4;
const found = cpuMs();
for (let round = 0; round < rounds; round++) find();
const claimsMs = (cpuMs() - found) / rounds / tagged.length;

/** The claims of `count` articles: each copy of the demo names other people and places, of the same length. */
function collect(count) {
  const [claims, figures, articles] = [[], [], []];
  for (let at = 0; at < count; at++) {
    const copy = Math.floor(at / tagged.length);
    const from = tagged[at % tagged.length];
    const articleId = `a${at}`;
    const storyId = `s${copy}-${at % 12}`;
    const letters = String.fromCharCode(97 + (copy % 26), 97 + (Math.floor(copy / 26) % 26));
    const rename = (text) =>
      text.replace(/(\p{Lu}\p{Ll}{2,})\p{Ll}{2}(?!\p{L})/gu, (_, stem) => `${stem}${letters}`);
    articles.push({ id: articleId, publisher: `p${at % 9}`, publishedAt: from.article.publishedAt });
    const ids = from.figures.map((_, index) => `f${at}-${index}`);
    from.figures.forEach(({ subject, partOf, sentence: _sentence, ...figure }, index) => {
      figures.push({
        ...figure,
        id: ids[index],
        articleId,
        ...(subject === undefined ? {} : { subject: { text: rename(subject.text) } }),
        ...(partOf === undefined ? {} : { partOf: ids[partOf] }),
      });
    });
    drafts[at % tagged.length].forEach(({ attribution, figures: own, ...draft }, index) => {
      const { speaker, ...spans } = attribution;
      claims.push({
        ...draft,
        id: `c${at}-${index}`,
        articleId,
        storyId,
        quote: rename(draft.quote),
        standalone: rename(draft.standalone),
        attribution: { ...spans, ...(speaker === undefined ? {} : { speaker: rename(speaker.text) }) },
        figureIds: own.map((figure) => ids[figure]),
      });
    });
  }
  return { claims, figures, articles, syndicated: [] };
}

const sizes = process.argv.slice(2).flatMap((argument) => (/^\d+$/.test(argument) ? [Number(argument)] : []));
console.log(`finding claims            ${claimsMs.toFixed(2)} CPU ms per article`);
let before;
for (const count of sizes.length > 0 ? sizes : [1000, 10_000]) {
  const collection = collect(count);
  const started = cpuMs();
  const relations = relateClaims(collection, claimResources);
  const related = cpuMs();
  const groups = groupClaims(collection, relations, claimResources);
  const grouped = cpuMs();
  const total = grouped - started;
  const ratio =
    before === undefined ? '' : `, ${(total / before.total).toFixed(1)} times the CPU of ${before.count}`;
  console.log(
    `${String(count).padStart(7)} articles          relations ${((related - started) / count).toFixed(2)}, groups ${((grouped - related) / count).toFixed(2)} CPU ms per article (${collection.claims.length} claims, ${relations.length} relations, ${groups.length} groups)${ratio}`,
  );
  before = { count, total };
}
