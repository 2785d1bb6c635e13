// Rows of a run as large as one likes: the rows of a small run, copied with ids of their own. People and places stay
// the same in all copies, so that some entities are named in thousands of articles, as in real folders.

/** @returns a run with `count` copies of the rows of `run` */
export function copyRun(run, count) {
  const entityIds = new Set(run.entities.map(({ id }) => id));
  const copies = Array.from({ length: count }, (_, at) => copyRows(run, at, entityIds));
  const all = (name) => copies.flatMap((copy) => copy[name]);
  const entities = run.entities.map((entity, at) => ({
    ...entity,
    mentions: copies.flatMap((copy) => copy.entities[at].mentions),
  }));
  const names = ['articles', 'figures', 'events', 'stories', 'claims', 'groups', 'relations', 'failures'];
  return { ...Object.fromEntries(names.map((name) => [name, all(name)])), entities };
}

/** Ids are strings that begin with a letter and an underscore; every one but an entity's gets the copy's number. */
function copyRows(run, at, entityIds) {
  const renamed = new Map();
  const rename = (value) => {
    if (typeof value === 'string') {
      if (!/^[a-z]{1,2}_[a-z2-7]{16}$/.test(value) || entityIds.has(value)) return value;
      const known = renamed.get(value) ?? `${value}${at}`;
      renamed.set(value, known);
      return known;
    }
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rename(one)]));
  };
  return rename(run);
}

export function countRows({ articles, failures, ...rows }) {
  const names = ['entities', 'figures', 'events', 'stories', 'claims', 'groups', 'relations'];
  return {
    records: articles.length + failures.length,
    articles: articles.length,
    failures: failures.length,
    skipped: 0,
    ...Object.fromEntries(names.map((name) => [name, rows[name].length])),
  };
}
