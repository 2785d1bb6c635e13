import { resolve } from 'node:path';
import { UserError } from '../../model/userError.ts';

/** Where a store is, as plain data: a thread takes it along. Secrets are no part of it. */
export type StoreAddress =
  | { readonly kind: 'folder'; readonly folder: string }
  | {
      readonly kind: 's3';
      readonly bucket: string;
      /** Before every key: empty, or with a `/` at its end. */
      readonly prefix: string;
      /** Of a service other than Amazon's. */
      readonly endpoint?: string;
    };

export interface StatedStore {
  readonly store: string;
  readonly endpoint?: string;
}

const SCHEME = 's3://';
const HINT =
  '--store s3://BUCKET/PREFIX; keys come from the usual AWS variables and files, never from the address';

/**
 * A folder, or `s3://BUCKET/PREFIX`.
 * @throws UserError, without the address where that may hold a secret
 */
export function parseStoreAddress(
  { store, endpoint }: StatedStore,
  environment: Readonly<Record<string, string | undefined>>,
): StoreAddress {
  if (!store.startsWith(SCHEME)) return { kind: 'folder', folder: resolve(store) };
  const [bucket = '', ...parts] = store.slice(SCHEME.length).split('/');
  if (bucket === '' || /[@:?#\s]/u.test(bucket))
    throw new UserError('the address of the store names no bucket', HINT);
  const names = parts.filter((part) => part !== '');
  if (names.some((part) => part === '.' || part === '..'))
    throw new UserError('the prefix of the store may not hold . or ..', HINT);
  const service = endpoint ?? environment.AWS_ENDPOINT_URL_S3 ?? environment.AWS_ENDPOINT_URL;
  return {
    kind: 's3',
    bucket,
    prefix: names.map((part) => `${part}/`).join(''),
    ...(service === undefined || service === '' ? {} : { endpoint: endpointOf(service) }),
  };
}

/** For messages, and for whoever fetches what lies there. */
export function showAddress(address: StoreAddress): string {
  return address.kind === 'folder' ? address.folder : `${SCHEME}${address.bucket}/${address.prefix}`;
}

function endpointOf(stated: string): string {
  const hint = '--endpoint https://HOST[:PORT], or the variable AWS_ENDPOINT_URL_S3';
  let url: URL;
  try {
    url = new URL(stated);
  } catch {
    throw new UserError('the endpoint of the store cannot be read', hint);
  }
  if (!/^https?:$/u.test(url.protocol))
    throw new UserError('the endpoint of the store is no web address', hint);
  if (url.username !== '' || url.password !== '')
    throw new UserError('the endpoint of the store may not hold a password', HINT);
  return url.href;
}
