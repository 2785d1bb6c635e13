import { addTo } from '../../model/lists.ts';
import { once } from '../../model/once.ts';
import type { Reporter, ReportFile } from '../reporter.ts';
import { indexRun, rowsAt } from '../runIndex.ts';
import vegalite from '../vegalite.ts';
import { titleWords } from '../wording.ts';
import { articleBody } from './articlePage.ts';
import { laterClaimPages } from './claimOrder.ts';
import { claimPages } from './claimPage.ts';
import { tickPage } from './client/script.ts';
import { entityBody } from './entityPage.ts';
import { eventBody } from './eventPage.ts';
import { articlePath, entityPath, eventPath, linksFrom, listPath, sharedEntityPath } from './links.ts';
import { claimRows, lists, storyPages } from './listPages.ts';
import { overviewBody } from './overview.ts';
import { renderPage } from './page.ts';
import { runBody } from './runPage.ts';
import { countShards, searchIndex } from './searchIndex.ts';
import { sharedBody, sharedPages } from './sharedProfiles.ts';
import { buildSite, type Site, type View } from './site.ts';

/** The report as static pages below `report/`: one per list, event, article, its claims, and entity. Entities of few rows share pages. */
const reporter: Reporter = function* (result, context) {
  yield* renderSite(buildSite(indexRun(result), context));
  yield* vegalite(result, context);
};
export default reporter;

/** Pages come one by one, each rendered by who writes it, so that no more than one is held in memory. */
function* renderSite(site: Site): Iterable<ReportFile> {
  const profiles = sharedPages(site);
  const numbers = { stories: storyPages(site), claims: laterClaimPages(site.index), profiles };
  const shards = countShards(site);
  const top: View = { ...site, links: linksFrom(0, numbers), scope: '', search: { shards, root: '' } };
  const below: View = { ...site, links: linksFrom(1, numbers), scope: '', search: { shards, root: '../' } };
  const { run } = site.index;
  yield page('index.html', () =>
    renderPage(top, { title: 'Overview', current: 'overview', body: overviewBody(top) }),
  );
  for (const { name, title, pages } of lists) {
    for (const { number, body, script } of pages(top)) {
      yield page(listPath(name, number), () =>
        renderPage(top, { title, current: name, body: body(), ...(script === undefined ? {} : { script }) }),
      );
    }
  }
  yield page(listPath('run', 1), () => renderPage(top, { title: 'Run', current: 'run', body: runBody(top) }));
  const search = once(() =>
    searchIndex(
      top,
      claimRows(top).map(({ claim }) => claim),
    ),
  );
  for (let shard = 1; shard <= shards; shard++) yield page(`search/${shard}.js`, () => [search()(shard)]);
  for (const event of run.events) {
    yield page(eventPath(event.id), () =>
      renderPage(below, { title: event.title, current: 'events', body: eventBody(below, event) }),
    );
  }
  for (const article of run.articles) {
    yield page(articlePath(article.id), () =>
      renderPage(below, {
        title: titleWords(article),
        current: 'articles',
        body: articleBody(below, article),
      }),
    );
    for (const { path, body } of claimPages(below, article)) {
      const title = `Claims of “${titleWords(article)}”`;
      yield {
        ...page(path, () => renderPage(below, { title, current: 'claims', body: body(), script: tickPage })),
        follows: true,
      };
    }
  }
  // By their ids: the rows are on disk where there are many, and read by who draws the page.
  const { entities } = site.index;
  const shared = new Map<number, string[]>();
  for (const id of site.profiled) {
    const number = profiles.get(id);
    if (number !== undefined) addTo(shared, number, id);
    else
      yield page(entityPath(id), function* () {
        for (const entity of rowsAt(entities, [id]))
          yield* renderPage(below, {
            title: entity.name,
            current: 'speakers',
            body: entityBody(below, entity),
          });
      });
  }
  for (const [number, ids] of shared) {
    const title = `Names with few rows, page ${number}`;
    yield page(sharedEntityPath(number), () =>
      renderPage(below, { title, current: 'speakers', body: sharedBody(below, rowsAt(entities, ids)) }),
    );
  }
}

function page(path: string, render: () => ReportFile['chunks']): ReportFile {
  return { path: `report/${path}`, chunks: { [Symbol.iterator]: () => render()[Symbol.iterator]() } };
}
