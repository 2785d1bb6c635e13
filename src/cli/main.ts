#!/usr/bin/env node
import { realEffects } from '../pipeline/effects.ts';
import { runCommandLine } from './commandLine.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), realEffects());
