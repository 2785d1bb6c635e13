import picomatch from 'picomatch';
import { holdsFiles } from './fileType.ts';

/** Whether a path fits a glob; a pattern without a slash is tried on the file's name as well. */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map((pattern) => {
    const normal = pattern.startsWith('./') ? pattern.slice(2) : pattern;
    return picomatch(normal, { basename: !normal.includes('/') });
  });
  return (path) => matchers.some((matches) => matches(path));
}

/**
 * Why a path is left out by `--only` or `--ignore`; `undefined` where it is wanted. A path within an archive is meant
 * by what names it or an archive that it is in; archives are opened whatever `--only` says.
 */
export function pathFilter(
  only: readonly string[],
  ignore: readonly string[],
): (path: string) => string | undefined {
  const isSelected = globMatcher(only);
  const isIgnored = globMatcher(ignore);
  return (path) => {
    const paths = [path, ...archivesOf(path)];
    if (only.length > 0 && !holdsFiles(path) && !paths.some(isSelected)) return 'not selected by --only';
    return paths.some(isIgnored) ? 'left out by --ignore' : undefined;
  };
}

function archivesOf(path: string): string[] {
  const parts = path.split('/');
  return parts.flatMap((name, index) =>
    index < parts.length - 1 && holdsFiles(name) ? [parts.slice(0, index + 1).join('/')] : [],
  );
}
