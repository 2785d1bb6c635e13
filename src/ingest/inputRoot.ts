import picomatch from 'picomatch';
import type { Effects } from '../model/effects.ts';
import { errorText } from '../model/errors.ts';
import { UserError } from '../model/userError.ts';

/** One input as the user named it: a file, a folder, or a glob, which is a folder with a condition. */
export interface InputRoot {
  readonly input: string;
  readonly kind: 'file' | 'folder';
  readonly path: string;
  readonly realPath: string;
  /** Whether a path below the root fits the glob. */
  readonly matches: (path: string) => boolean;
}

/** @throws UserError where there is no such file or folder, or it cannot be read */
export async function openInput(input: string, effects: Effects): Promise<InputRoot> {
  const path = input.replaceAll('\\', '/').replace(/(?<=[^/])\/+$/u, '');
  let refusal: unknown;
  try {
    return await openPath(input, path, () => true, effects);
  } catch (error) {
    refusal = error;
  }
  const { base, glob, isGlob } = picomatch.scan(path);
  if (!isGlob || glob === undefined) {
    throw new UserError(
      `cannot read ${input}: ${errorText(refusal)}`,
      'Give a folder, a file, a glob in quotation marks, or - for JSON lines on standard input.',
    );
  }
  const folder = base === '' ? '.' : base;
  const matches = picomatch(glob);
  const below = (candidate: string): boolean => matches(candidate.slice(folder.length + 1));
  try {
    return await openPath(input, folder, below, effects);
  } catch (error) {
    throw new UserError(
      `cannot read ${folder}, where ${input} begins: ${errorText(error)}`,
      'Check the folder name before the first wildcard.',
    );
  }
}

async function openPath(
  input: string,
  path: string,
  matches: (path: string) => boolean,
  effects: Effects,
): Promise<InputRoot> {
  const { kind, realPath } = await effects.files.status(path);
  if (kind === 'other') throw new Error('it is neither a file nor a folder');
  if (kind === 'folder') await effects.files.list(path);
  return { input, kind, path, realPath, matches };
}

/** A path as it stands in a list: never a glob. @throws Error where it cannot be read */
export function openListed(path: string, effects: Effects): Promise<InputRoot> {
  return openPath(path, path, () => true, effects);
}

/** The parts of the deepest folder that holds all roots. */
export function commonFolder(roots: readonly InputRoot[]): readonly string[] {
  const [first = [], ...others] = roots.map(({ kind, realPath }) => {
    const parts = realPath.split('/');
    return kind === 'file' ? parts.slice(0, -1) : parts;
  });
  return others.reduce((shared, parts) => {
    const differs = shared.findIndex((part, index) => part !== parts[index]);
    return differs < 0 ? shared : shared.slice(0, differs);
  }, first);
}

/**
 * What stands before the relative paths of a root, so that two inputs do not collide: its path below the common
 * folder. A single folder has the empty label, a single file its own name.
 */
export function labelBelow(common: readonly string[], root: InputRoot): string {
  return root.realPath.split('/').slice(common.length).join('/');
}
