import type { Effects } from '../../model/effects.ts';
import { openSharedFolder } from './folderShared.ts';
import { openSharedObjects } from './objectShared.ts';
import type { SharedStore } from './sharedStore.ts';
import type { StoreAddress } from './storeAddress.ts';

/**
 * The store at an address, which need not be there yet.
 * @throws UserError that says what to install
 */
export async function openStore(address: StoreAddress, effects: Effects): Promise<SharedStore> {
  if (address.kind === 'folder') return openSharedFolder(address.folder, effects);
  const { openS3Objects } = await import('./s3Objects.ts');
  return openSharedObjects(await openS3Objects(address, effects.environment), address);
}
