import type { PackedModel } from './packing.ts';

/**
 * Gradient-boosted regression trees for a yes/no question (Friedman 2001; logistic loss). Nodes of all trees lie in
 * flat arrays: an inner node holds the feature it asks for and the threshold, a leaf (-1) its share of the logit.
 */
export interface BoostedTrees {
  readonly base: number;
  /** First node of each tree. */
  readonly roots: Int32Array;
  readonly features: Int16Array;
  readonly values: Float32Array;
  /** Offset from the tree's root to the left child, taken where `row[feature] <= value`; the right one follows it. */
  readonly children: Uint16Array;
}

/** Probability for one row of features. */
export function predictProbability(trees: BoostedTrees, row: Float32Array): number {
  const { roots, features, values, children } = trees;
  let logit = trees.base;
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree] ?? 0;
    let node = root;
    for (let feature = features[node] ?? -1; feature >= 0; feature = features[node] ?? -1) {
      const child = root + (children[node] ?? 0);
      node = (row[feature] ?? 0) <= (values[node] ?? 0) ? child : child + 1;
    }
    logit += values[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-logit));
}

/** The sections of a packed model under a name, and back. */
export function packTrees(name: string, trees: BoostedTrees): PackedModel {
  return {
    header: { [`${name}.base`]: trees.base },
    sections: {
      [`${name}.roots`]: trees.roots,
      [`${name}.features`]: trees.features,
      [`${name}.values`]: trees.values,
      [`${name}.children`]: trees.children,
    },
  };
}

/** @throws Error where the model holds no trees of that name */
export function unpackTrees(name: string, { header, sections }: PackedModel): BoostedTrees {
  const base = header[`${name}.base`];
  const roots = sections[`${name}.roots`];
  const features = sections[`${name}.features`];
  const values = sections[`${name}.values`];
  const children = sections[`${name}.children`];
  if (
    typeof base !== 'number' ||
    !(roots instanceof Int32Array) ||
    !(features instanceof Int16Array) ||
    !(values instanceof Float32Array) ||
    !(children instanceof Uint16Array)
  ) {
    throw new Error(`the model holds no trees named ${name}`);
  }
  return { base, roots, features, values, children };
}
