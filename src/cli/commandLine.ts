import { Command, CommanderError, Option } from 'commander';
import type { Effects } from '../model/effects.ts';
import { UserError } from '../model/userError.ts';
import { packageVersion } from '../pipeline/version.ts';
import { hintForDisk } from './diskHint.ts';
import { EXIT_BUG, EXIT_USAGE } from './exitCodes.ts';
import { interruptible } from './interrupt.ts';
import { addRunOptions, inputOptions, nonNegativeInteger, positiveInteger } from './options.ts';
import { addScaleCommands } from './scaleCommands.ts';

/**
 * Parses arguments, runs one command and returns its exit code (DESIGN section 5). Every command is imported only
 * when it is called, so that `--version` loads no language model.
 */
export async function runCommandLine(argv: readonly string[], effects: Effects): Promise<number> {
  let exitCode = 0;
  const program = buildProgram(effects, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return reportError(error, effects);
  }
}

function buildProgram(effects: Effects, exit: (code: number) => void): Command {
  const program = new Command('claimwire')
    .description('From a folder of news articles to a claim report that a fact-checker can act on.')
    .version(packageVersion(effects), '-V, --version')
    .helpCommand('help [command]')
    .showHelpAfterError('(claimwire --help lists the commands and flags)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => effects.terminal.stdout(text),
      writeErr: (text) => effects.terminal.stderr(text),
    });

  addRunOptions(
    program
      .command('run', { isDefault: true })
      .description('the whole pipeline: articles in, claim report out (default command)')
      .argument('[inputs...]', "folders, files, globs, or '-' for JSONL on stdin"),
  ).action(async (inputs, options) => {
    const { run } = await import('./commands/run.ts');
    exit(await interruptible((signal) => run(inputs, options, signal, effects)));
  });

  addRunOptions(
    program
      .command('watch')
      .description('runs again whenever files appear, change or vanish, until Ctrl-C')
      .argument('<inputs...>', 'folders, files, globs')
      .option('--every <seconds>', 'how often to look', positiveInteger, 10),
  ).action(async (inputs, options) => {
    const { watch } = await import('./commands/watch.ts');
    exit(await interruptible((signal) => watch(inputs, options, signal, effects)));
  });

  program
    .command('init')
    .description('writes a configuration file with every default into this folder')
    .option('--ts', 'as TypeScript')
    .action(async (options) => {
      const { init } = await import('./commands/init.ts');
      exit(await init(options, effects));
    });

  for (const stage of ['clean', 'tag'] as const) {
    inputOptions(
      program
        .command(stage)
        .description(`the ${stage} step alone, JSONL on stdout`)
        .argument('[inputs...]', "folders, files, globs, or '-' for JSONL on stdin"),
    ).action(async (inputs, options) => {
      const { runMapStep } = await import('./commands/mapStep.ts');
      exit(await interruptible((signal) => runMapStep(stage, inputs, options, signal, effects)));
    });
  }

  program
    .command('report')
    .description('render the files of a finished run again, without language work')
    .argument('<folder>', 'output folder of a run')
    .option('-f, --formats <list>', 'comma-separated formats; all where not given')
    .option('-o, --output <folder>', 'where to write; the run folder itself where not given')
    .option('--single-file', 'also the whole report as one file, report.html')
    .option('--excerpts', 'the paragraphs around claims instead of whole articles, for a report to pass on')
    .action(async (folder, options) => {
      const { report } = await import('./commands/report.ts');
      exit(await report(folder, options, effects));
    });

  program
    .command('explain')
    .description('why this claim, event, story, group, figure or entity: spans, features, scores')
    .argument('<id>', 'an id from any output file')
    .option('-o, --output <folder>', 'output folder of the run', 'output')
    .option('--json', 'the row and what it refers to as JSON')
    .action(async (id, options) => {
      const { explain } = await import('./commands/explain.ts');
      exit(await explain(id, options, effects));
    });

  program
    .command('diff')
    .description('events and claims added, gone and changed between two runs')
    .argument('<old>', 'output folder of the earlier run')
    .argument('<new>', 'output folder of the later run')
    .option('--json', 'machine-readable')
    .option('--html <file>', 'as a page, written to this file')
    .action(async (oldFolder, newFolder, options) => {
      const { diff } = await import('./commands/diff.ts');
      exit(await diff(oldFolder, newFolder, options, effects));
    });

  program
    .command('serve')
    .description('a finished report on 127.0.0.1, for this machine only')
    .argument('[folder]', 'output folder of a run', 'output')
    .addOption(
      new Option('-p, --port <n>', '0 takes any that is free').default(8640).argParser(nonNegativeInteger),
    )
    .action(async (folder, options) => {
      const { serve } = await import('./commands/serve.ts');
      exit(await interruptible((signal) => serve(folder, options, signal, effects)));
    });

  addScaleCommands(program, effects, exit);

  program
    .command('claimreview')
    .description('ClaimReview (JSON-LD) from a worksheet that a person has filled in')
    .argument('<worksheet>', 'CSV with verdict, rating, evidence, author, checked by and checked on')
    .option('-o, --output <file>', 'where to write; stdout where not given')
    .action(async (worksheet, options) => {
      const { claimReview } = await import('./commands/claimReview.ts');
      exit(await claimReview(worksheet, options, effects));
    });

  program
    .command('eval')
    .description('metrics on labelled data')
    .argument('[suites...]', 'suites to score; all whose folder is present where not given')
    .requiredOption('--data <folder>', 'folder with one folder per suite')
    .option('--json', 'one JSON object per metric and line')
    .option('--floors <file>', 'JSON file of lowest allowed values; exit 1 when one is missed')
    .option('--config <file>', 'configuration file')
    .action(async (suites, options) => {
      const { evaluate } = await import('./commands/eval.ts');
      exit(await evaluate(suites, options, effects));
    });

  program
    .command('train')
    .description('rebuild a packed model from training data, bit for bit')
    .argument('<model>', 'name of the model')
    .requiredOption('--data <folder>', 'folder of the evaluation data with its train/ folders')
    .option('-o, --output <file>', 'where to write the model; over the shipped one where not given')
    .action(async (model, options) => {
      const { train } = await import('./commands/train.ts');
      exit(await train(model, options, effects));
    });

  program
    .command('schema')
    .description('JSON Schema of an output row, or of all of them')
    .argument('[type]', 'article, entity, figure, event, story, claim, group, relation, failure, ...')
    .action(async (type) => {
      const { printSchema } = await import('./commands/schema.ts');
      exit(printSchema(type, effects));
    });

  program
    .command('doctor')
    .description('checks the installation: Node, packages, lexicons, models, terminal')
    .option('--cache', 'what the cache of an output folder holds, and what the next run will find in it')
    .option('-o, --output <folder>', 'the output folder whose cache is meant', 'output')
    .option('--config <file>', 'configuration file')
    .option(
      '--gazetteer [folder]',
      'instead: frequent names of a run (output) that no gazetteer knows, as a CSV to fill in',
    )
    .action(async (options) => {
      if (options.gazetteer !== undefined) {
        const { listUnlinkedNames } = await import('./commands/unlinkedNames.ts');
        exit(await listUnlinkedNames(options.gazetteer, effects));
        return;
      }
      const { doctor } = await import('./commands/doctor.ts');
      exit(await doctor(options, effects));
    });

  program
    .command('version')
    .description('the version')
    .action(() => effects.terminal.stdout(`${packageVersion(effects)}\n`));

  return program;
}

function reportError(error: unknown, effects: Effects): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE;
  if (error instanceof UserError) {
    effects.terminal.stderr(`claimwire: ${error.message}\n  hint: ${error.hint}\n`);
    return error.exitCode;
  }
  const diskHint = hintForDisk(error);
  if (diskHint !== undefined && error instanceof Error) {
    effects.terminal.stderr(`claimwire: ${error.message}\n  hint: ${diskHint}\n`);
    return EXIT_USAGE;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  effects.terminal.stderr(`claimwire: this is a bug, please report it with the lines below\n${stack}\n`);
  return EXIT_BUG;
}
