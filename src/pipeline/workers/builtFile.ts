/**
 * A file that a thread is started with, where this code can start one: from the sources, under a test runner, it
 * cannot, and whoever asks does the work itself.
 */
export function builtFile(file: URL): URL | undefined {
  return import.meta.url.endsWith('.js') ? file : undefined;
}
