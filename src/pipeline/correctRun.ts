import type { ClaimResources } from '../claims/claimResources.ts';
import { groupClaims } from '../claims/groupClaims.ts';
import { relateClaims } from '../claims/relations/relateClaims.ts';
import { findSources, judgeSources, readReport } from '../claims/sources.ts';
import type { Claim } from '../model/claim.ts';
import { groupByClaim } from '../model/claimGroups.ts';
import type { RunResult } from '../model/run.ts';
import { applyCorrections } from '../review/applyCorrections.ts';
import type { ReadCorrections } from '../review/corrections.ts';

/** The result of a run with a person's corrections in it, and what became of each of them. */
export function correctRun(
  run: RunResult,
  corrections: ReadCorrections,
  resources: ClaimResources,
): RunResult {
  return applyCorrections(run, corrections, {
    relate(corrected) {
      const collection = collect(corrected);
      const kept = new Set(corrected.claims.map(({ id }) => id));
      // The table itself is not at hand here, and what was held against it has not changed.
      const held = run.relations.filter(
        ({ type, claimIds }) => type === 'reference' && claimIds.every((id) => kept.has(id)),
      );
      const relations = [...relateClaims(collection, resources), ...held];
      const groups = groupClaims(collection, relations, resources);
      const groupOf = groupByClaim(groups);
      const claims = corrected.claims.map(
        (claim): Claim => ({ ...claim, groupId: groupOf.get(claim.id) ?? '' }),
      );
      return { claims, groups, relations };
    },
    count(corrected, relations) {
      const sources = findSources(collect(corrected));
      const disputed = new Set(
        relations.flatMap(({ type, verdict, claimIds }) =>
          type === 'conflicts' && verdict === 'inconsistent' ? claimIds : [],
        ),
      );
      return (claims) =>
        judgeSources(
          claims.map(readReport),
          sources,
          claims.some(({ id }) => disputed.has(id)),
        );
    },
  });
}

function collect({ claims, figures, articles, stories }: RunResult) {
  return { claims, figures, articles, syndicated: stories.flatMap(({ syndicated }) => syndicated) };
}
