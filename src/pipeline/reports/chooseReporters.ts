import { UserError } from '../../model/userError.ts';
import type { Reporter } from '../../report/reporter.ts';
import { reporters as allReporters, optionalFormats } from '../../report/reporters.ts';

export type NamedReporters = readonly (readonly [name: string, load: () => Promise<Reporter>])[];

/**
 * The named formats, or all that are not second versions of another, and those that are asked for on top.
 * @throws UserError where a format is not known
 */
export function chooseReporters(formats: string | undefined, also: readonly string[] = []): NamedReporters {
  const known = Object.entries(allReporters);
  const standard = known.map(([name]) => name).filter((name) => !optionalFormats.has(name));
  const wanted = [...(formats?.split(',').map((name) => name.trim()) ?? standard), ...also];
  for (const name of wanted) {
    if (!Object.hasOwn(allReporters, name)) {
      throw new UserError(
        `there is no format "${name}"`,
        `one or more of: ${known.map(([format]) => format).join(', ')}`,
      );
    }
  }
  return known.filter(([name]) => wanted.includes(name));
}
