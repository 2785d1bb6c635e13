import { loadClaimResources } from '../../src/claims/claimResources.ts';
import { readAsset } from '../asset.ts';

export const resources = loadClaimResources(readAsset);
