import { readFileSync } from 'node:fs';
import { loadClaimResources } from '../../src/claims/claimResources.ts';

export const resources = loadClaimResources((name) =>
  readFileSync(new URL(`../../src/${name}`, import.meta.url)),
);
