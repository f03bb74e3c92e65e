/**
 * What changed between two published files of one index, as pages: each that differs with its number, compressed with the
 * old page as its dictionary, so that what stayed in it, or moved within it, takes nothing. The same pages laid over the
 * old file give the new one, byte for byte.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { packTo, unpacked } from './files.ts';

/** The first line of a delta. */
const Head = z.object({
  /** Bytes of a page. */
  page: z.int().min(512).max(65_536),
  /** Pages of the new file. */
  pages: z.int().nonnegative(),
});
type Head = z.infer<typeof Head>;

/** Before each page: its number, and how long it is compressed. */
const RECORD_HEAD = 8;
const LONGEST_HEAD = 200;

/** Writes the delta that makes `to` of `from`. @throws RangeError where the two have pages of different sizes */
export async function writeDelta(from: string, to: string, delta: string): Promise<void> {
  const page = pageSize(to);
  if (pageSize(from) !== page) throw new RangeError('the two files have pages of different sizes');
  const head: Head = { page, pages: statSync(to).size / page };
  await packTo(delta, records(from, to, head));
}

function pageSize(path: string): number {
  const [header] = pagesOf(path, 100);
  const told = header?.readUInt16BE(16) ?? 0;
  return told === 1 ? 65_536 : told;
}

function* records(from: string, to: string, head: Head): Generator<Buffer> {
  yield Buffer.from(`${JSON.stringify(head)}\n`);
  const old = pagesOf(from, head.page);
  let number = 0;
  for (const fresh of pagesOf(to, head.page)) {
    const before = old.next().value as Buffer | undefined;
    if (!before?.equals(fresh)) yield record(number, before, fresh);
    number += 1;
  }
}

function record(number: number, before: Buffer | undefined, fresh: Buffer): Buffer {
  const changed = deflateRawSync(fresh, before ? { dictionary: before } : {});
  const head = Buffer.alloc(RECORD_HEAD);
  head.writeUInt32BE(number);
  head.writeUInt32BE(changed.length, 4);
  return Buffer.concat([head, changed]);
}

/** A file page by page; every page is a buffer of its own. */
function* pagesOf(path: string, size: number): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (let at = 0; ; at += size) {
      const page = Buffer.alloc(size);
      if (readSync(file, page, 0, size, at) < size) return;
      yield page;
    }
  } finally {
    closeSync(file);
  }
}

/** The new file, page by page, of the old one and a delta. @throws Error for what is no delta */
export async function* patched(old: string, delta: string): AsyncGenerator<Buffer> {
  const take = taker(unpacked(delta));
  const { page, pages } = await headOf(take);
  const before = pagesOf(old, page);
  let next = await nextRecord(take, page);
  for (let number = 0; number < pages; number++) {
    const here = before.next().value as Buffer | undefined;
    if (next?.number !== number) {
      yield here ?? Buffer.alloc(page);
      continue;
    }
    yield pageOf(next.changed, here, page);
    next = await nextRecord(take, page);
  }
  before.return(undefined);
}

function pageOf(changed: Buffer, before: Buffer | undefined, page: number): Buffer {
  const made = inflateRawSync(changed, { ...(before && { dictionary: before }), maxOutputLength: page });
  if (made.length !== page) throw new Error(`the delta gives ${made.length} bytes for a page of ${page}`);
  return made;
}

async function headOf(take: Taker): Promise<Head> {
  try {
    return Head.parse(JSON.parse((await take.line(LONGEST_HEAD)).toString()));
  } catch (cause) {
    throw new Error('this is no delta of hubdex', { cause });
  }
}

async function nextRecord(take: Taker, page: number): Promise<{ number: number; changed: Buffer } | null> {
  const head = await take.bytes(RECORD_HEAD);
  if (head === null) return null;
  const length = head.readUInt32BE(4);
  // What cannot be compressed grows by a few bytes.
  if (length > page * 2) throw new Error('this is no delta of hubdex');
  const changed = await take.bytes(length);
  if (changed === null) throw new Error('the delta ends in the middle of a page');
  return { number: head.readUInt32BE(), changed };
}

interface Taker {
  /** Exactly so many bytes; null at the end. */
  bytes(count: number): Promise<Buffer | null>;
  line(most: number): Promise<Buffer>;
}

/** Takes stretches of given lengths from chunks of any length. */
function taker(chunks: AsyncIterable<Buffer>): Taker {
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const hold = async (count: number): Promise<void> => {
    const gathered = [held];
    for (let length = held.length; length < count; ) {
      const step = await iterator.next();
      if (step.done) break;
      gathered.push(step.value);
      length += step.value.length;
    }
    held = gathered.length > 1 ? Buffer.concat(gathered) : held;
  };
  const cut = (count: number): Buffer => {
    const taken = Buffer.from(held.subarray(0, count));
    held = held.subarray(count);
    return taken;
  };
  return {
    async bytes(count) {
      await hold(count);
      if (held.length === 0) return null;
      if (held.length < count) throw new Error('the delta ends in the middle of a page');
      return cut(count);
    },
    async line(most) {
      await hold(most);
      const end = held.subarray(0, most).indexOf(0x0a);
      return cut(end + 1);
    },
  };
}
