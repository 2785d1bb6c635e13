import { Writable } from 'node:stream';
import cliProgress from 'cli-progress';
import type { Effects } from '../model/effects.ts';
import { type Pace, startPace } from '../pipeline/pace.ts';
import type { Progress } from '../pipeline/progress.ts';
import type { RunOptions } from './options.ts';

const PLAIN_LINE_EVERY_MS = 10_000;
const JSON_LINE_EVERY_MS = 1_000;

/**
 * A bar with rate, time left and failures on a terminal; otherwise a plain line every ten seconds; for programs a JSON
 * object per line and second, on stderr like all talk.
 */
export function showProgress(
  effects: Effects,
  { quiet, progress }: Pick<RunOptions, 'quiet' | 'progress'>,
): Progress {
  if (progress === 'json') return lines(effects, JSON_LINE_EVERY_MS, jsonLine);
  if (quiet === true) return { update: () => {}, stop: () => {} };
  const asBar = progress === undefined ? effects.terminal.isTTY : progress === 'bar';
  return asBar ? terminalBar(effects) : lines(effects, PLAIN_LINE_EVERY_MS, plainLine);
}

function terminalBar(effects: Effects): Progress {
  const colour = effects.environment.NO_COLOR
    ? (text: string) => text
    : (text: string) => `\u001b[36m${text}\u001b[39m`;
  const bar = new cliProgress.SingleBar(
    {
      stream: terminalStream(effects),
      format: (options, parameters, payload: Partial<Pace>) =>
        `${(payload.step ?? '').padEnd(9)} ${colour(cliProgress.Format.BarFormat(parameters.progress, options))} ` +
        `${parameters.value}/${parameters.total} articles  ${payload.perSecond?.toFixed(1) ?? '-'}/s  ` +
        `${payload.secondsLeft ?? '-'} s left  ${payload.failures ?? 0} failed`,
      barsize: Math.max(10, Math.min(40, effects.terminal.columns - 60)),
      hideCursor: true,
      clearOnComplete: true,
      linewrap: false,
      forceRedraw: true,
    },
    cliProgress.Presets.shades_classic,
  );
  const paceOf = startPace(effects.clock.monotonicMs);
  let started = false;
  return {
    update(state) {
      const pace = paceOf(state);
      const total = Math.max(state.total, 1);
      if (!started) bar.start(total, state.done, pace);
      started = true;
      bar.setTotal(total);
      bar.update(state.done, pace);
    },
    stop: () => bar.stop(),
  };
}

/** A line when a step begins, and then one at most every so often. */
function lines(effects: Effects, everyMs: number, format: (pace: Pace) => string): Progress {
  const paceOf = startPace(effects.clock.monotonicMs);
  let lastMs = effects.clock.monotonicMs();
  let lastStep = '';
  return {
    update(state) {
      const pace = paceOf(state);
      const nowMs = effects.clock.monotonicMs();
      if (state.step === lastStep && nowMs - lastMs < everyMs) return;
      lastMs = nowMs;
      lastStep = state.step;
      effects.terminal.stderr(`${format(pace)}\n`);
    },
    stop: () => {},
  };
}

function plainLine({ step, done, total, failures, perSecond, secondsLeft }: Pace): string {
  const pace =
    perSecond === undefined ? '' : `, ${perSecond.toFixed(1)} per second, ${secondsLeft ?? '?'} s left`;
  return `claimwire: ${step} ${done} of ${total} records, ${failures} failed${pace}`;
}

function jsonLine(pace: Pace): string {
  return JSON.stringify(pace);
}

/** What cli-progress needs of a terminal, over the injected one. */
function terminalStream(effects: Effects): NodeJS.WritableStream {
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      effects.terminal.stderr(chunk.toString());
      done();
    },
  });
  return Object.assign(stream, { isTTY: true, columns: effects.terminal.columns });
}
