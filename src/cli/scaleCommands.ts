import { type Command, Option } from 'commander';
import type { Effects } from '../model/effects.ts';
import { interruptible } from './interrupt.ts';
import { outputOptions, positiveInteger, sourceOptions } from './options.ts';

/** The commands of a run on several machines. */
export function addScaleCommands(program: Command, effects: Effects, exit: (code: number) => void): void {
  const environment = effects.environment.CLAIMWIRE_QUEUE;
  const shared = <T extends Command>(command: T): T =>
    command
      .option(
        '--store <place>',
        'folder that every machine has mounted, or s3://BUCKET/PREFIX',
        'claimwire-store',
      )
      .option('--endpoint <url>', "of S3 that is not Amazon's; or the variable AWS_ENDPOINT_URL_S3")
      .addOption(
        // The value of the variable is no default: help would print it, with its password.
        new Option('--queue <url>', 'redis://... or postgres://...; or the variable CLAIMWIRE_QUEUE'),
      ) as T;
  const queueOf = ({ queue = environment }: { readonly queue?: string }): string | undefined => queue;

  outputOptions(
    sourceOptions(
      shared(
        program
          .command('enqueue')
          .description('hands a run to workers on this and other machines, and ends')
          .argument('[inputs...]', "folders, files, globs, or '-' for JSONL on stdin")
          .option(
            '-o, --output <folder>',
            "where to write, as every worker sees it; within the store's folder where not given",
          )
          .option('--shard <n>', 'records that a worker takes at once, on average', positiveInteger, 32),
      ),
    ),
  ).action(async (inputs, options) => {
    const { enqueue } = await import('./commands/enqueue.ts');
    exit(await interruptible((signal) => enqueue(inputs, options, queueOf(options), signal, effects)));
  });

  shared(
    program
      .command('worker')
      .description('works on the runs that were enqueued, until Ctrl-C')
      .option('-j, --jobs <n>', 'threads; one per free processor where not given', positiveInteger)
      .option('--until-done', 'ends when no run is open')
      .option(
        '--lock <seconds>',
        'a worker that is silent for so long loses its work to others',
        positiveInteger,
        30,
      )
      .option('-q, --quiet', 'says nothing'),
  ).action(async (options) => {
    const { work } = await import('./commands/worker.ts');
    exit(await interruptible((signal) => work(options, queueOf(options), signal, effects)));
  });

  shared(
    program
      .command('status')
      .description('how far the runs are: jobs, rate, time left, failures')
      .argument('[run]', 'id of a run; all that are open where not given')
      .option('--wait', 'until the run has ended; exit code as of a run on one machine')
      .option('--json', 'one JSON object per run and line'),
  ).action(async (run, options) => {
    const { status } = await import('./commands/status.ts');
    exit(await interruptible((signal) => status(run, options, queueOf(options), signal, effects)));
  });

  shared(
    program
      .command('cancel')
      .description('ends a run; what it has done stays for the next')
      .argument('<run>', 'id of the run'),
  ).action(async (run, options) => {
    const { cancel } = await import('./commands/cancel.ts');
    exit(await cancel(run, options, effects));
  });
}
