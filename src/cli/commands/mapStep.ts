import type { Effects } from '../../model/effects.ts';
import type { Failure } from '../../model/failure.ts';
import { cleanOne, tagOne } from '../../pipeline/analysis.ts';
import { HeldArticles, type Settled } from '../../pipeline/heldArticles.ts';
import { loadMapResources } from '../../pipeline/resources.ts';
import { startStopwatch } from '../../pipeline/stopwatch.ts';
import { loadConfiguration } from '../configure.ts';
import { EXIT_INTERRUPTED, exitOfFailures } from '../exitCodes.ts';
import { checkInputs, openInputs } from '../inputs.ts';
import type { InputOptions } from '../options.ts';

/**
 * `clean` or `tag` alone: one JSON artefact per article on stdout, failures as lines on stderr. Articles of files wait
 * for the last one, when it is known what repeats across their sites; those of a stream go by as they come.
 */
export async function runMapStep(
  step: 'clean' | 'tag',
  inputs: readonly string[],
  options: InputOptions,
  signal: AbortSignal,
  effects: Effects,
): Promise<number> {
  const configuration = await loadConfiguration(options, effects);
  await checkInputs(inputs, options, effects);
  const { items } = await openInputs(inputs, options, configuration, signal, effects);
  const resources = loadMapResources(effects.readAsset, configuration);
  const stopwatch = startStopwatch(effects.clock.monotonicMs);
  const held = inputs.includes('-') ? undefined : new HeldArticles(configuration);
  let failures = 0;
  const say = (line: string): void => effects.terminal.stderr(`claimwire: ${line}\n`);
  const tell = ({ record, reason, message }: Failure): void => {
    failures++;
    say(`${record}: ${reason}: ${message}`);
  };
  const print = (settled: readonly Settled[]): void => {
    for (const one of settled) {
      if ('skipped' in one) say(`${one.article.sourceFile}: passed over: ${one.skipped}`);
      else {
        const outcome = step === 'clean' ? { artefact: one.article } : tagOne(one.article, resources);
        if ('failure' in outcome) tell(outcome.failure);
        else effects.terminal.stdout(`${JSON.stringify(outcome.artefact)}\n`);
      }
    }
  };
  for await (const item of items) {
    if (signal.aborted) break;
    if (item.kind === 'failure') tell(item.failure);
    if (item.kind !== 'record') continue;
    const outcome = cleanOne(item.record, resources, configuration, stopwatch);
    if ('failure' in outcome) tell(outcome.failure);
    else print(held?.add(outcome.article) ?? [{ article: outcome.article }]);
  }
  print(held?.settle() ?? []);
  if (held?.isFull === true)
    say(
      'more articles than can be held: what repeats across the later ones was left in; `run` has no such limit.',
    );
  if (signal.aborted) return EXIT_INTERRUPTED;
  return exitOfFailures(failures);
}
