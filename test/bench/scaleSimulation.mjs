// What a run takes on so many workers: shards of recorded costs, drawn in turn, each taken by the worker that is free
// first, in the two map steps with a barrier after each; pieces of the claims and parts of the report, which are many and
// alike; then what one worker does alone.

/** A conductor looks for marks at least so often. */
const LOOK_MS = 1_000;
const BARRIERS = 5;
/** BullMQ on one Redis or PostgreSQL: far below what its authors state (tens of thousands a second). */
const JOBS_PER_SECOND = 1_000;
/** A file server on a 10-gigabit network, half used. */
const STORE_BYTES_PER_SECOND = 600e6;

/**
 * @param costs as `scaleRecord.mjs` returns them
 * @returns milliseconds: of what workers share, of what each does once more, of what is serial, and of all
 */
export function simulate(costs, articles, workers) {
  const { shards, articlesPerShard, serialMsPerArticle, bytesPerArticle } = costs;
  const count = Math.ceil(articles / articlesPerShard);
  const computing = ['cleanMs', 'analyzeMs'].map((step) => makespan(shards, step, count, workers));
  const engineMs = (4 * count * 1000) / JOBS_PER_SECOND;
  const storeMs = (articles * bytesPerArticle * 1000) / STORE_BYTES_PER_SECOND;
  const pieces = costs.relateMsPerArticle + costs.groupMsPerArticle + costs.renderMsPerArticle;
  const computeMs = computing[0] + computing[1] + (articles * pieces) / workers + BARRIERS * LOOK_MS;
  const sharedMs = Math.max(computeMs, engineMs, storeMs);
  const repeatedMs = articles * costs.tablesMsPerArticle;
  const serialMs = articles * serialMsPerArticle;
  const limits = [
    ['the work itself: add workers', computeMs],
    ['the queue: larger shards', engineMs],
    ['the store: a faster one', storeMs],
    ['each part of the report reads all tables', repeatedMs],
    ['what one worker does alone', serialMs],
  ];
  const [bottleneck] = limits.reduce((worst, limit) => (limit[1] > worst[1] ? limit : worst));
  return { sharedMs, repeatedMs, serialMs, totalMs: sharedMs + repeatedMs + serialMs, bottleneck };
}

/** First come, first served. */
function makespan(shards, step, count, workers) {
  const free = new Float64Array(workers);
  const sums = shards.map((shard) => shard[step]);
  const round = sums.reduce((sum, ms) => sum + ms, 0);
  // Whole rounds of all recorded shards fill every worker alike but for one shard: only the rest is played out.
  const rounds = Math.max(0, Math.floor(count / shards.length) - workers);
  for (let at = 0; at < count - rounds * shards.length; at++) {
    let first = 0;
    for (let worker = 1; worker < workers; worker++) if (free[worker] < free[first]) first = worker;
    free[first] += sums[at % sums.length];
  }
  return free.reduce((latest, ms) => Math.max(latest, ms), 0) + (rounds * round) / workers;
}
