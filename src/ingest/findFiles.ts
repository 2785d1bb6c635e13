import type { Effects } from '../model/effects.ts';
import { errorCode, errorText } from '../model/errors.ts';
import { compareText } from '../model/order.ts';
import { WORK_FOLDER } from '../model/workFolder.ts';
import { type FileType, fileTypeOf } from './fileType.ts';
import { EmptyInputError, ownOutput } from './inputErrors.ts';
import { commonFolder, type InputRoot, labelBelow, openInput, openListed } from './inputRoot.ts';
import { failed, type IngestItem, type IngestOptions, skipped } from './options.ts';
import { pathFilter } from './pathFilter.ts';

/** A file that is to be read: where it is, and the path by which its records are known. */
export interface FoundFile {
  readonly label: string;
  readonly path: string;
  readonly type: FileType;
  readonly size: number;
  readonly realPath: string;
  /** Of the content as it was found; see `FileStatus`. */
  readonly fingerprint: string;
  readonly changedMs: number;
}

export interface FoundInput {
  /** Ordered by label, each real file once. */
  readonly files: readonly FoundFile[];
  /** What was passed over or cannot be reached, ordered by label. */
  readonly notes: readonly IngestItem[];
}

type LabelledNote = readonly [label: string, note: IngestItem];

/** The walk below one input. */
interface Walk {
  readonly effects: Effects;
  readonly isWanted: (label: string) => string | undefined;
  readonly matches: (path: string) => boolean;
  /** What the run itself reads or writes, by real path. */
  readonly own: ReadonlySet<string>;
  readonly files: FoundFile[];
  readonly notes: LabelledNote[];
}

/**
 * All readable files below the inputs (folders, files, globs).
 * @throws UserError where an input does not exist or holds nothing that can be read
 */
export async function findFiles(
  inputs: readonly string[],
  options: IngestOptions,
  effects: Effects,
): Promise<FoundInput> {
  const roots: InputRoot[] = [];
  for (const input of inputs) roots.push(await openInput(input, effects));
  const files: FoundFile[] = [];
  const notes: LabelledNote[] = [];
  for (const path of options.listed ?? []) {
    try {
      roots.push(await openListed(path, effects));
    } catch (error) {
      notes.push([
        path,
        failed(path, 'unreadable', `It is listed, but cannot be opened: ${errorText(error)}`),
      ]);
    }
  }
  const common = commonFolder(roots);
  const isWanted = pathFilter(options.only ?? [], options.ignore ?? []);
  const own = new Set(options.own);
  for (const root of roots) {
    const walk: Walk = { effects, isWanted, matches: root.matches, own, files: [], notes: [] };
    const top = labelBelow(common, root);
    if (root.kind === 'file') await visitFile(walk, root.path, top);
    else await walkFolders(walk, root, top);
    if (root.kind === 'folder' && isEmpty(walk)) throw new EmptyInputError(root.input);
    files.push(...walk.files);
    notes.push(...walk.notes);
  }
  if (options.listed === undefined && isEmpty({ files, notes })) throw new EmptyInputError(inputs.join(' '));
  return dropRepeats(files, notes);
}

function isEmpty({ files, notes }: Pick<Walk, 'files' | 'notes'>): boolean {
  return files.length === 0 && notes.every(([, note]) => note.kind !== 'failure');
}

/** Real folders come first, those behind symbolic links after them, so that a link never renames a file. */
async function walkFolders(walk: Walk, root: InputRoot, top: string): Promise<void> {
  const pending: [path: string, label: string, realPath: string][] = [[root.path, top, root.realPath]];
  const linked: typeof pending = [];
  const entered = new Set<string>();
  for (;;) {
    const next = pending.pop() ?? linked.shift();
    if (next === undefined) return;
    const [path, label, realPath] = next;
    if (entered.has(realPath)) {
      walk.notes.push([label, skipped(label, 'symbolic link to a folder that is read already')]);
      continue;
    }
    entered.add(realPath);
    let names: string[];
    try {
      names = [...(await walk.effects.files.list(path))].sort(compareText);
    } catch (error) {
      walk.notes.push([
        label,
        failed(label, 'unreadable', `The folder cannot be listed: ${errorText(error)}`),
      ]);
      continue;
    }
    if (names.includes(WORK_FOLDER)) {
      if (path === root.path) throw ownOutput(root.input);
      walk.notes.push([label, skipped(label, 'output of a run')]);
      continue;
    }
    const inner: typeof pending = [];
    for (const name of names) {
      const innerLabel = label === '' ? name : `${label}/${name}`;
      const folder = await visitFile(walk, `${path}/${name}`, innerLabel);
      if (folder === undefined) continue;
      const isReal = folder === `${realPath}/${name}`;
      (isReal ? inner : linked).push([`${path}/${name}`, innerLabel, folder]);
    }
    pending.push(...inner.reverse());
  }
}

/** Notes a file; the real path where it is a folder to be entered. */
async function visitFile(walk: Walk, path: string, label: string): Promise<string | undefined> {
  const note = (item: IngestItem): undefined => void walk.notes.push([label, item]);
  const name = label.slice(label.lastIndexOf('/') + 1);
  if (name.startsWith('.')) return note(skipped(label, 'hidden'));
  let status: Awaited<ReturnType<Effects['files']['status']>>;
  try {
    status = await walk.effects.files.status(path);
  } catch (error) {
    if (fileTypeOf(name) !== undefined && !walk.matches(path)) return note(skipped(label, 'unreadable'));
    return note(notOpened(label, name, error));
  }
  if (walk.own.has(status.realPath)) return note(skipped(label, 'belongs to the run itself'));
  if (status.kind === 'folder') return status.realPath;
  const type = fileTypeOf(name);
  if (status.kind === 'other') return note(skipped(label, 'not a regular file'));
  if (!walk.matches(path)) return undefined;
  if (type === undefined) return note(skipped(label, 'file type is not read'));
  const unwanted = walk.isWanted(label);
  if (unwanted !== undefined) return note(skipped(label, unwanted));
  const { size, realPath, fingerprint, changedMs } = status;
  walk.files.push({ label, path, type, size, realPath, fingerprint, changedMs });
  return undefined;
}

/** What cannot even be looked at: a name without an ending may be a folder of articles, unless it is a link to nothing. */
function notOpened(label: string, name: string, error: unknown): IngestItem {
  // As Node writes bytes that are not UTF-8: it finds nothing by such a name.
  const isMisnamed = name.includes('\ufffd');
  const leadsNowhere = !isMisnamed && ['ENOENT', 'ELOOP'].includes(errorCode(error));
  if (fileTypeOf(name) === undefined && (name.includes('.') || leadsNowhere))
    return skipped(label, 'unreadable');
  const message = isMisnamed
    ? 'Its name holds bytes that are not UTF-8, by which it cannot be opened. Rename it.'
    : `It cannot be opened: ${errorText(error)}`;
  return failed(label, 'unreadable', message);
}

/** Order by label; of several ways to one file the first that is no symbolic link stays. */
function dropRepeats(files: readonly FoundFile[], notes: readonly LabelledNote[]): FoundInput {
  const byPreference = [...files].sort(
    (a, b) => Number(isRenamed(a)) - Number(isRenamed(b)) || compareText(a.label, b.label),
  );
  const kept = new Map<string, FoundFile>();
  const allNotes = [...notes];
  for (const file of byPreference) {
    const first = kept.get(file.realPath);
    if (first === undefined) kept.set(file.realPath, file);
    else if (first.label !== file.label) {
      allNotes.push([file.label, skipped(file.label, `same file as ${first.label}`)]);
    }
  }
  return {
    files: [...kept.values()].sort((a, b) => compareText(a.label, b.label)),
    notes: allNotes.sort((a, b) => compareText(a[0], b[0])).map(([, note]) => note),
  };
}

function isRenamed({ realPath, label }: FoundFile): boolean {
  return !`/${realPath}`.endsWith(`/${label.slice(label.lastIndexOf('/') + 1)}`);
}
