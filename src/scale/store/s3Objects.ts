import { hasCode } from '../../model/errors.ts';
import { UserError } from '../../model/userError.ts';
import type { ObjectStore } from './objectStore.ts';
import { type StoreAddress, showAddress } from './storeAddress.ts';

/** Of a request that failed for a reason that may pass; the client waits longer and longer in between. */
const ATTEMPTS = 5;
/** A connection that is not made, or over which nothing comes, is given up and the request tried again. */
const CONNECT_MS = 5_000;
const SILENCE_MS = 20_000;
const CONNECTIONS = 64;
/** What services other than Amazon's take for the name of their only region. */
const ANY_REGION = 'us-east-1';
const MOST_KEYS_OF_A_PAGE = 1_000;

type S3Address = Extract<StoreAddress, { kind: 's3' }>;

/**
 * A bucket of S3 or of a service that speaks its protocol. Keys are looked for by the client itself, in variables, files
 * and the machine's role, and never pass through here.
 * @param pageSize keys that are listed at once
 * @throws UserError that says what to install
 */
export async function openS3Objects(
  address: S3Address,
  environment: Readonly<Record<string, string | undefined>>,
  pageSize = MOST_KEYS_OF_A_PAGE,
): Promise<ObjectStore> {
  const { S3Client, GetObjectCommand, PutObjectCommand, DeleteObjectCommand, ListObjectsV2Command } =
    await loadClient();
  const { bucket: Bucket, endpoint } = address;
  const region = environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION;
  const agent = { keepAlive: true, maxSockets: CONNECTIONS };
  const client = new S3Client({
    maxAttempts: ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      httpAgent: agent,
      httpsAgent: agent,
    },
    // Checksums of a kind that services other than Amazon's may not know; names are hashes of the content anyway.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true, region: region ?? ANY_REGION }),
  });
  const ask = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work();
    } catch (error) {
      throw new Error(`the store ${showAddress(address)} does not answer as it should: ${reasonOf(error)}`);
    }
  };
  /** An answer may break off in the middle, which the client leaves to its user. */
  const read = async (Key: string): Promise<Uint8Array | undefined> => {
    for (let attempt = 1; ; attempt++) {
      const { Body, ContentLength } = await client.send(new GetObjectCommand({ Bucket, Key }));
      try {
        const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
        if (ContentLength !== undefined && bytes.length !== ContentLength)
          throw new Error('half of an object came');
        return bytes;
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
      }
    }
  };
  return {
    get: (Key) => ask(() => read(Key).catch(unlessMissing)),
    async put(Key, Body) {
      await ask(() => client.send(new PutObjectCommand({ Bucket, Key, Body })));
    },
    async remove(Key) {
      await ask(() => client.send(new DeleteObjectCommand({ Bucket, Key })));
    },
    async list(Prefix) {
      const found: { key: string; size: number }[] = [];
      for (let token: string | undefined, isLast = false; !isLast; isLast = token === undefined) {
        const from = token === undefined ? {} : { ContinuationToken: token };
        const page = await ask(() =>
          client.send(new ListObjectsV2Command({ Bucket, Prefix, MaxKeys: pageSize, ...from })),
        );
        for (const { Key: key, Size: size = 0 } of page.Contents ?? [])
          if (key !== undefined) found.push({ key, size });
        token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
      }
      return found;
    },
  };
}

/** The official client, which is no dependency of the package. */
async function loadClient(): Promise<typeof import('@aws-sdk/client-s3')> {
  try {
    return await import('@aws-sdk/client-s3');
  } catch (error) {
    if (!hasCode(error, 'ERR_MODULE_NOT_FOUND')) throw error;
    throw new UserError(
      'a store on S3 needs the package @aws-sdk/client-s3, which does not come with claimwire',
      'npm install @aws-sdk/client-s3@3',
    );
  }
}

const MISSING: ReadonlySet<string> = new Set(['NoSuchKey', 'NotFound']);

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && MISSING.has(error.name)) return undefined;
  throw error;
}

/** Name and message of an error of the client; its other fields repeat the request, with its headers. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message } = error;
  return [name === 'Error' ? '' : name, message].filter((part) => part !== '').join(': ');
}
