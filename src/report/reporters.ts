import type { Reporter } from './reporter.ts';

/** Every output format by its name on the command line, loaded when it is asked for. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  jsonl: async () => (await import('./jsonl.ts')).default,
  csv: async () => (await import('./csv.ts')).default,
  markdown: async () => (await import('./markdown.ts')).default,
  html: async () => (await import('./html/html.ts')).default,
};
