import type { StoryVector } from '../../model/storyVector.ts';
import { Crowds } from './crowds.ts';
import { compareEncounters } from './leadEncounter.ts';
import { PairList } from './pairList.ts';

/** Below it a pair is noise: cosines of unrelated news articles lie around .02. */
export const MIN_COSINE = 0.03;

/**
 * Articles are compared in full with those of two weeks, where the decay below meets its floor, and with the nearest
 * few thousand whatever their dates; beyond, pairs are found by the rarest terms they share (distantPairs.ts). So the
 * articles of a year cost each what those of a month do.
 */
export const HORIZON_DAYS = 14;
export const HORIZON_ARTICLES = 8_000;

/** Similarity fades with the days between two articles, but never below the floor: stories run for weeks. */
const DECAY_DAYS = 20;
const DECAY_FLOOR = 0.5;

const DAY_MS = 86_400_000;

/**
 * A lead that reports another encounter is other news (and pulls two clusters apart), and one that reports none is
 * less likely the same. On the
 * development sets, where one article in fifty has such a lead, the macro score stays (.897, .896); on the demo corpus,
 * where fifteen undated articles share one topic, stories rise from .837 to .964.
 */
const OTHER_ENCOUNTER = -0.2;
const ONE_SIDED_ENCOUNTER = 0.4;
/** Articles in two languages share hardly a word: the same encounter in both leads stands in for it. editors */
const SAME_ENCOUNTER_ABROAD = 0.2;

/**
 * Corrects cosines for what they do not tell: in a crowded topic (an election campaign) everything resembles
 * everything, so half the mean similarity of each article to its 11th to 30th neighbours is taken off; and news
 * of different days is less likely the same. Pairs that end at 0 or below are left out.
 * Macro B-cubed F1 on the development sets: .874 with half the correction, .883 with all of it.
 * @param days publication date of each article in milliseconds, NaN where it is unknown
 * @param leads who meets whom in the lead of each article
 */
export function correctSimilarities(pairs: PairList, days: Float64Array, leads: readonly Lead[]): PairList {
  const crowds = measureCrowds(pairs, days.length);
  const fade = (a: number, b: number): number => {
    const gap = Math.abs((days[a] ?? Number.NaN) - (days[b] ?? Number.NaN)) / DAY_MS;
    return Number.isNaN(gap) ? 1 : Math.max(DECAY_FLOOR, Math.exp(-gap / DECAY_DAYS));
  };
  const corrected = new PairList();
  const abroad = pairEncountersAbroad(leads);
  pairs.forEach((a, b, cosine) => {
    const agreement = compareEncounters(leads[a] ?? {}, leads[b] ?? {});
    if (agreement === 'different') corrected.add(a, b, OTHER_ENCOUNTER);
    if (agreement === 'different' || abroad.has(`${a} ${b}`)) return;
    const beyondCrowd = leaveOutCrowds(cosine, crowds[a], crowds[b]);
    const similarity = beyondCrowd * fade(a, b) * (agreement === 'oneSided' ? ONE_SIDED_ENCOUNTER : 1);
    if (similarity > 0) corrected.add(a, b, similarity);
  });
  for (const [a, b] of abroad.values()) corrected.add(a, b, SAME_ENCOUNTER_ABROAD * fade(a, b));
  return corrected;
}

function leaveOutCrowds(cosine: number, a = 0, b = 0): number {
  return cosine - 0.5 * (a + b);
}

/**
 * Some of the pairs, without those that `correctSimilarities` is sure to leave out and that belong to no article's
 * crowd: it makes the same of what is left. News of a day has a cosine above the minimum in nearly half of all pairs,
 * 270 MB over 10,000 articles.
 * @param crowds of all pairs so far, these among them
 */
export function thinPairs(pairs: PairList, crowds: Crowds, leads: readonly Lead[]): PairList {
  const known = new Float64Array(leads.length).fill(Number.NaN);
  const crowdOf = (article: number): number => {
    let crowd = known[article] ?? Number.NaN;
    if (Number.isNaN(crowd)) crowd = crowds.of(article);
    known[article] = crowd;
    return crowd;
  };
  const thinned = new PairList();
  pairs.forEach((a, b, cosine) => {
    const isCrowd = cosine >= crowds.leastOf(a) || cosine >= crowds.leastOf(b);
    const isWanted =
      isCrowd ||
      leaveOutCrowds(cosine, crowdOf(a), crowdOf(b)) > 0 ||
      compareEncounters(leads[a] ?? {}, leads[b] ?? {}) === 'different';
    if (isWanted) thinned.add(a, b, cosine);
  });
  return thinned;
}

export type Lead = Partial<Pick<StoryVector, 'leadEncounter' | 'language'>>;

/** Most articles that one encounter pairs across languages: a bound on the work, far above any story's size. */
const MOST_ABROAD = 200;

/** Pairs of articles in different languages whose leads report the encounter of the same people, by their numbers. */
function pairEncountersAbroad(leads: readonly Lead[]): Map<string, readonly [number, number]> {
  const byEncounter = new Map<string, number[]>();
  leads.forEach(({ leadEncounter }, index) => {
    if (leadEncounter === undefined) return;
    const key = leadEncounter.join(' ');
    const known = byEncounter.get(key);
    if (known === undefined) byEncounter.set(key, [index]);
    else if (known.length < MOST_ABROAD) known.push(index);
  });
  const pairs = new Map<string, readonly [number, number]>();
  for (const indexes of byEncounter.values()) {
    for (const [position, b] of indexes.entries()) {
      for (const a of indexes.slice(0, position)) {
        if (leads[a]?.language !== leads[b]?.language) pairs.set(`${a} ${b}`, [a, b]);
      }
    }
  }
  return pairs;
}

/** Mean similarity of each article to its neighbours beyond its own story. */
function measureCrowds(pairs: PairList, size: number): Float64Array {
  const crowds = new Crowds(size);
  pairs.forEach((a, b, similarity) => void crowds.add(a, b, similarity));
  return Float64Array.from({ length: size }, (_, article) => crowds.of(article));
}
