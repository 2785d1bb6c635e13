import type { Reporter, ReportFile } from '../reporter.ts';
import { indexRun } from '../runIndex.ts';
import { articleBody } from './articlePage.ts';
import { entityBody } from './entityPage.ts';
import { eventBody } from './eventPage.ts';
import { articlePath, entityPath, eventPath, type ListName, linksFrom } from './links.ts';
import { articlesBody, claimsBody, eventsBody, figuresBody, speakersBody } from './listPages.ts';
import type { Content } from './markup.ts';
import { overviewBody } from './overview.ts';
import { renderPage } from './page.ts';
import { runBody } from './runPage.ts';
import { buildSite, type Site, type View } from './site.ts';

const LISTS: Readonly<Record<ListName, readonly [title: string, body: (view: View) => Content]>> = {
  events: ['Events', eventsBody],
  claims: ['Claims', claimsBody],
  figures: ['Figures', figuresBody],
  speakers: ['Speakers', speakersBody],
  articles: ['Articles', articlesBody],
  run: ['Run', runBody],
};
const LIST_NAMES: readonly ListName[] = ['events', 'claims', 'figures', 'speakers', 'articles', 'run'];

/** The report as static pages below `report/`: one per list, event, article and entity. */
const reporter: Reporter = (result, context) => renderSite(buildSite(indexRun(result), context));
export default reporter;

/** Pages come one by one, so that no more than one is held in memory. */
function* renderSite(site: Site): Iterable<ReportFile> {
  const top: View = { ...site, links: linksFrom(0) };
  const below: View = { ...site, links: linksFrom(1) };
  const { run } = site.index;
  yield page('index.html', () =>
    renderPage(top, { title: 'Overview', current: 'overview', body: overviewBody(top) }),
  );
  for (const name of LIST_NAMES) {
    const [title, body] = LISTS[name];
    yield page(`${name}.html`, () => renderPage(top, { title, current: name, body: body(top) }));
  }
  for (const event of run.events) {
    yield page(eventPath(event.id), () =>
      renderPage(below, { title: event.title, current: 'events', body: eventBody(below, event) }),
    );
  }
  for (const article of run.articles) {
    yield page(articlePath(article.id), () =>
      renderPage(below, { title: article.title, current: 'articles', body: articleBody(below, article) }),
    );
  }
  for (const entity of run.entities) {
    if (!site.profiled.has(entity.id)) continue;
    yield page(entityPath(entity.id), () =>
      renderPage(below, { title: entity.name, current: 'speakers', body: entityBody(below, entity) }),
    );
  }
}

function page(path: string, render: () => string): ReportFile {
  return {
    path: `report/${path}`,
    chunks: {
      *[Symbol.iterator]() {
        yield render();
      },
    },
  };
}
