import type { Reporter } from '../reporter.ts';
import { indexRun } from '../runIndex.ts';
import { articleBody } from './articlePage.ts';
import { claimPageBody } from './claimPage.ts';
import { singleFile } from './client/script.ts';
import { entityBody } from './entityPage.ts';
import { eventBody } from './eventPage.ts';
import { anchor, linksWithin, pageAnchor } from './links.ts';
import { lists } from './listPages.ts';
import { type Content, html } from './markup.ts';
import { overviewBody } from './overview.ts';
import { frame } from './page.ts';
import { runBody } from './runPage.ts';
import { buildSite, type Site, type View } from './site.ts';

/**
 * report.html: the whole report in one file that can be mailed. Each page of the folder is a section, and the
 * style sheet shows the one that the address names, without a script; in print, and in browsers that cannot, all.
 */
const reporter: Reporter = (result, context) => [
  { path: 'report.html', chunks: renderParts(buildSite(indexRun(result), context)) },
];
export default reporter;

function* renderParts(site: Site): Iterable<string | Uint8Array> {
  const whole: View = { ...site, links: linksWithin, scope: '' };
  const { before, after } = frame(whole, { title: 'Overview', current: undefined, script: singleFile });
  yield* before;
  yield part(site, pageAnchor('overview'), overviewBody);
  for (const list of lists) yield part(site, pageAnchor(list.name), (view) => list.whole(view));
  yield part(site, pageAnchor('run'), runBody);
  const { events, articles, entities } = site.index.run;
  for (const event of events) yield part(site, anchor(event.id), (view) => eventBody(view, event));
  for (const article of articles) yield part(site, anchor(article.id), (view) => articleBody(view, article));
  for (const article of articles) {
    if (site.index.claimsOfArticle(article.id).length === 0) continue;
    yield part(site, `claims-${anchor(article.id)}`, (view) => claimPageBody(view, article));
  }
  for (const entity of entities) {
    if (site.profiled.has(entity.id)) yield part(site, anchor(entity.id), (view) => entityBody(view, entity));
  }
  yield* after;
}

function part(site: Site, id: string, body: (view: View) => Content): string {
  const view: View = { ...site, links: linksWithin, scope: `${id}-` };
  return html`<div class="page" id="${id}">${body(view)}</div>
`.text;
}
