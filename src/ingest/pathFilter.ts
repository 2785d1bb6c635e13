import picomatch from 'picomatch';

/** Whether a path fits a glob; a pattern without a slash is tried on the file's name as well. */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map((pattern) => {
    const normal = pattern.startsWith('./') ? pattern.slice(2) : pattern;
    return picomatch(normal, { basename: !normal.includes('/') });
  });
  return (path) => matchers.some((matches) => matches(path));
}

/** Why a path is left out by `--only` or `--ignore`; `undefined` where it is wanted. */
export function pathFilter(
  only: readonly string[],
  ignore: readonly string[],
): (path: string) => string | undefined {
  const isSelected = globMatcher(only);
  const isIgnored = globMatcher(ignore);
  return (path) => {
    if (only.length > 0 && !isSelected(path)) return 'not selected by --only';
    return isIgnored(path) ? 'left out by --ignore' : undefined;
  };
}
