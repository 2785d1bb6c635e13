import type { Effects, FileStatus } from '../../src/model/effects.ts';

/** A file's content, a folder (`null`), or a symbolic link to another path. */
export type FakeEntry = Uint8Array | string | null | { readonly link: string };

/** Effects over a fake disk; `delays` makes some files slow to read, `reads` collects what was read. */
export function fakeDisk(
  entries: Readonly<Record<string, FakeEntry>>,
  options: {
    delays?: Readonly<Record<string, number>>;
    stdin?: string;
    reads?: string[];
    unreadable?: string[];
    /** Fingerprints of files that change; called at each look. */
    fingerprints?: Readonly<Record<string, () => string>>;
  } = {},
): Effects {
  const resolve = (path: string, hops = 0): string => {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    let real = '';
    for (const part of parts) {
      real += `/${part}`;
      const entry = entries[real.slice(1)];
      if (typeof entry === 'object' && entry !== null && 'link' in entry) {
        if (hops > 40) throw new Error('ELOOP');
        real = resolve(entry.link, hops + 1);
      }
    }
    return real;
  };
  const isFolder = (real: string): boolean =>
    entries[real.slice(1)] === null || Object.keys(entries).some((path) => `/${path}`.startsWith(`${real}/`));
  const bytesOf = (path: string): Uint8Array => {
    const entry = entries[resolve(path).slice(1)];
    if (options.unreadable?.includes(path) === true) throw new Error('EACCES');
    if (typeof entry === 'string') return new TextEncoder().encode(entry);
    if (entry instanceof Uint8Array) return entry;
    throw new Error('ENOENT');
  };
  const unused = (): never => {
    throw new Error('not part of this test');
  };
  return {
    files: {
      async list(folder) {
        const real = resolve(folder);
        if (options.unreadable?.includes(folder) === true) throw new Error('EACCES');
        const names = Object.keys(entries)
          .filter((path) => `/${path}`.startsWith(`${real}/`))
          .map((path) => `/${path}`.slice(real.length + 1).split('/')[0] ?? '');
        return [...new Set(names)].reverse();
      },
      async status(path): Promise<FileStatus> {
        const realPath = resolve(path);
        const times = { fingerprint: options.fingerprints?.[path]?.() ?? 'same', changedMs: 0 };
        if (isFolder(realPath)) return { kind: 'folder', size: 0, realPath, ...times };
        const entry = entries[realPath.slice(1)];
        if (typeof entry === 'string')
          return { kind: 'file', size: Buffer.byteLength(entry), realPath, ...times };
        if (entry instanceof Uint8Array) return { kind: 'file', size: entry.length, realPath, ...times };
        throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
      },
      async read(path) {
        const delay = options.delays?.[path];
        if (delay !== undefined) await new Promise((done) => setTimeout(done, delay));
        options.reads?.push(path);
        return bytesOf(path);
      },
      async *readChunks(path) {
        const bytes = bytesOf(path);
        const step = bytes.length > 100_000 ? 65_536 : 5;
        for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
      },
      write: unused,
      writeChunks: unused,
      writePage: unused,
      writeDurably: unused,
      createExclusively: unused,
      rename: unused,
      openForReading(path) {
        const bytes = bytesOf(path);
        return {
          size: bytes.length,
          readRange: (start, length) => bytes.subarray(start, start + length),
          close: () => {},
        };
      },
      openForAppending: unused,
      createFolder: unused,
      remove: unused,
    },
    readAsset: unused,
    loadModule: unused,
    clock: { now: unused, monotonicMs: unused },
    process: { id: 1, host: 'here', identify: unused },
    environment: {},
    terminal: {
      isTTY: false,
      columns: 80,
      stdout: unused,
      stderr: unused,
      async *stdin() {
        yield new TextEncoder().encode(options.stdin ?? '');
      },
    },
  };
}
