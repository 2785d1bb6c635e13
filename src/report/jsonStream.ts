/** A JSON document with one long array in it, piece by piece: `{"a":1,"items":[…]}` for head `{a: 1}`. */
export function* streamJson(
  head: Readonly<Record<string, unknown>>,
  arrayName: string,
  items: Iterable<unknown>,
): Iterable<string> {
  const start = JSON.stringify(head);
  yield `${start.slice(0, -1)}${start === '{}' ? '' : ','}${JSON.stringify(arrayName)}:`;
  yield* streamJsonArray(items);
  yield '}\n';
}

export function* streamJsonArray(items: Iterable<unknown>): Iterable<string> {
  let separator = '[\n';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]' : '\n]';
}

/** A name for a row of the run that is unique anywhere. RFC 8141, informal use within our own files. */
export function urn(id: string): string {
  return `urn:claimwire:${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;
}
