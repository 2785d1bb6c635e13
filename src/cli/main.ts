#!/usr/bin/env node
import { raiseCompileBudget } from '../pipeline/compileBudget.ts';
import { realEffects } from '../pipeline/effects.ts';
import { runCommandLine } from './commandLine.ts';

raiseCompileBudget();
process.exitCode = await runCommandLine(process.argv.slice(2), realEffects());
