/** UUIDs that follow from content: the same content has the same one, on every machine and at any time. */
import { createHash } from 'node:crypto';

/** The name space of URLs: RFC 9562, section 6.6. */
const URLS = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** Version 5: SHA-1 of a name in the name space of URLs. */
export function uuidOfName(name: string): string {
  return shaped(createHash('sha1').update(URLS).update(name).digest(), 5);
}

/** The bits of a SHA-256 in the form of version 4, for formats that accept no other. */
export function uuidOfContent(content: string): string {
  return shaped(createHash('sha256').update(content).digest(), 4);
}

function shaped(hash: Buffer, version: number): string {
  const bytes = hash.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
