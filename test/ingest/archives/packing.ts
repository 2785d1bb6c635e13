import { crc32, deflateRawSync } from 'node:zlib';
import { packTar, type TarEntry } from 'modern-tar';

export interface ZipMember {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isEncrypted?: boolean;
  readonly isLink?: boolean;
  readonly method?: number;
  readonly sum?: number;
}

/** A zip archive as the format describes it, hostile names and flags included. */
export function packZip(members: readonly ZipMember[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const { fixed, name, data } = packMember(member);
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), fixed, name]);
    local.push(header, data);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 'latin1');
    central.writeUInt16LE(0x031e, 4);
    fixed.copy(central, 6, 0, 26);
    central.writeUInt32LE((member.isLink === true ? 0o120777 : 0o100644) * 65_536, 38);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    offset += header.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, central, end]);
}

/** What the local header and the directory share: version to file name length, 26 bytes. */
function packMember(member: ZipMember): { fixed: Buffer; name: Buffer; data: Buffer } {
  const content = Buffer.from(member.content);
  const name = Buffer.from(member.name);
  const data = member.method === 0 ? content : deflateRawSync(content);
  const fixed = Buffer.alloc(26);
  fixed.writeUInt16LE(20, 0);
  fixed.writeUInt16LE((member.isEncrypted === true ? 1 : 0) | 0x800, 2);
  fixed.writeUInt16LE(member.method ?? 8, 4);
  fixed.writeUInt32LE(member.sum ?? crc32(content), 10);
  fixed.writeUInt32LE(data.length, 14);
  fixed.writeUInt32LE(content.length, 18);
  fixed.writeUInt16LE(name.length, 22);
  return { fixed, name, data };
}

/** A tar archive of text files, links and whatever else. */
export async function packFiles(
  entries: readonly (readonly [name: string, body: string | Uint8Array])[],
  more: readonly TarEntry[] = [],
): Promise<Uint8Array> {
  const files = entries.map(([name, text]) => {
    const body = Buffer.from(text);
    return { header: { name, size: body.length, mtime: new Date(0) }, body };
  });
  return packTar([...files, ...more]);
}

/** A Zstandard frame of raw blocks: valid, though nothing is saved by it. */
export function packZstd(text: string | Uint8Array, windowDescriptor = 0x38, blockBytes = 50): Uint8Array {
  const content = Buffer.from(text);
  const blocks: Buffer[] = [];
  for (let at = 0; at < content.length || at === 0; at += blockBytes) {
    const block = content.subarray(at, at + blockBytes);
    const isLast = at + blockBytes >= content.length;
    const header = Buffer.alloc(3);
    header.writeUIntLE((block.length << 3) | (isLast ? 1 : 0), 0, 3);
    blocks.push(header, block);
  }
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, windowDescriptor]), ...blocks]);
}
