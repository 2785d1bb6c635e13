import type { Effects } from '../../model/effects.ts';
import type { Failure } from '../../model/failure.ts';
import { analyzeUpTo } from '../../pipeline/analysis.ts';
import { loadResources } from '../../pipeline/resources.ts';
import { loadConfiguration } from '../configure.ts';
import { openInputs } from '../inputs.ts';
import type { InputOptions } from '../options.ts';

const EXIT_SOME_FAILED = 3;
const EXIT_INTERRUPTED = 130;

/** `clean` or `tag` alone: one JSON artefact per article on stdout, failures as lines on stderr. */
export async function runMapStep(
  step: 'clean' | 'tag',
  inputs: readonly string[],
  options: InputOptions,
  signal: AbortSignal,
  effects: Effects,
): Promise<number> {
  const configuration = await loadConfiguration(options, effects);
  const { items } = await openInputs(inputs, options, configuration, signal, effects);
  const resources = loadResources(effects.readAsset, configuration);
  let failures = 0;
  const tell = ({ record, reason, message }: Failure): void => {
    failures++;
    effects.terminal.stderr(`claimwire: ${record}: ${reason}: ${message}\n`);
  };
  for await (const item of items) {
    if (signal.aborted) return EXIT_INTERRUPTED;
    if (item.kind === 'failure') tell(item.failure);
    if (item.kind !== 'record') continue;
    const outcome = analyzeUpTo(step, item.record, resources, configuration);
    if ('failure' in outcome) {
      tell(outcome.failure);
      continue;
    }
    effects.terminal.stdout(`${JSON.stringify(outcome.artefact)}\n`);
  }
  return failures > 0 ? EXIT_SOME_FAILED : 0;
}
