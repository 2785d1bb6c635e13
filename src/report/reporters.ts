import type { Reporter } from './reporter.ts';

/**
 * Every output format by its name on the command line, loaded when it is asked for. They are written in this order: one
 * large file first, thousands of small ones last, so that threads which share them are done at the same time.
 */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  jsonl: async () => (await import('./jsonl.ts')).default,
  csv: async () => (await import('./csv.ts')).default,
  excel: async () => (await import('./csv.ts')).csvForExcel,
  parquet: async () => (await import('./parquet.ts')).default,
  markdown: async () => (await import('./markdown.ts')).default,
  jsonld: async () => (await import('./jsonld.ts')).default,
  annotations: async () => (await import('./annotations.ts')).default,
  checkthat: async () => (await import('./checkthat.ts')).default,
  labelstudio: async () => (await import('./labelstudio.ts')).default,
  vegalite: async () => (await import('./vegalite.ts')).default,
  feed: async () => (await import('./feed.ts')).default,
  single: async () => (await import('./html/single.ts')).default,
  html: async () => (await import('./html/html.ts')).default,
};

/** Formats that write a second version, or a part, of what another writes: only when asked for by name. */
export const optionalFormats: ReadonlySet<string> = new Set(['excel', 'single', 'vegalite']);
