/** What `init` writes, and a run finds by itself in the current folder. */
export const JSON_FILE = 'claimwire.config.json';
export const TYPESCRIPT_FILE = 'claimwire.config.ts';
/** The JSON Schema beside the first. */
export const SCHEMA_FILE = 'claimwire.config.schema.json';
