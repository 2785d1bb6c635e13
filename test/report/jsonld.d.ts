/** The one function of jsonld.js that the tests call; its own package has no types, and those of others no `safe`. */
declare module 'jsonld' {
  interface Options {
    /** Fail where a term would be dropped. */
    readonly safe: boolean;
    readonly documentLoader: (url: string) => Promise<{ documentUrl: string; document: object }>;
  }
  const processor: { expand(document: object, options: Options): Promise<Record<string, unknown>[]> };
  export default processor;
}
