const MAX_NAME_LENGTH = 1000;

/**
 * The path by which an entry of an archive is known. It is a label, never a place to write to; still it is kept below
 * the archive's own path, since it stands in reports and may be used by what reads them.
 */
export function entryLabel(archive: string, name: string): string {
  const parts = name
    .slice(0, MAX_NAME_LENGTH)
    .replaceAll('\\', '/')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a file name may hold anything
    .replaceAll(/[\u0000-\u001f\u007f\ufffd]/gu, '_')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map((part) => (part === '..' ? '_' : part));
  return `${archive}/${parts.join('/') || '_'}`;
}

/** Labels of one archive, each given once: an archive may name two entries alike. */
export class EntryLabels {
  readonly #archive: string;
  readonly #taken = new Set<string>();

  constructor(archive: string) {
    this.#archive = archive;
  }

  next(name: string): string {
    const first = entryLabel(this.#archive, name);
    let label = first;
    for (let copy = 2; this.#taken.has(label); copy++) label = withCopyNumber(first, copy);
    this.#taken.add(label);
    return label;
  }
}

/** Before the ending, which tells the type. */
function withCopyNumber(label: string, copy: number): string {
  const dot = label.lastIndexOf('.');
  const at = dot > label.lastIndexOf('/') + 1 ? dot : label.length;
  return `${label.slice(0, at)}~${copy}${label.slice(at)}`;
}
