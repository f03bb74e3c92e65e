/**
 * What changed between two published files of one index, as pages: each that differs with its number, laid over the old one
 * by exclusive or, so that what stayed in it packs to nothing. The same pages laid over the old file give the new one, byte
 * for byte.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
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

const NUMBER_BYTES = 4;
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
  const bytes = Buffer.alloc(NUMBER_BYTES + fresh.length);
  bytes.writeUInt32BE(number);
  fresh.copy(bytes, NUMBER_BYTES);
  if (before) lay(bytes.subarray(NUMBER_BYTES), before);
  return bytes;
}

/** Lays one page over another, in place; twice gives back what was there. */
function lay(page: Buffer, over: Buffer): void {
  for (let at = 0; at < page.length; at++) page[at] = (page[at] ?? 0) ^ (over[at] ?? 0);
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
    const here = (before.next().value as Buffer | undefined) ?? Buffer.alloc(page);
    if (next?.number === number) {
      lay(here, next.page);
      next = await nextRecord(take, page);
    }
    yield here;
  }
  before.return(undefined);
}

async function headOf(take: Taker): Promise<Head> {
  try {
    return Head.parse(JSON.parse((await take.line(LONGEST_HEAD)).toString()));
  } catch (cause) {
    throw new Error('this is no delta of hubdex', { cause });
  }
}

async function nextRecord(take: Taker, page: number): Promise<{ number: number; page: Buffer } | null> {
  const bytes = await take.bytes(NUMBER_BYTES + page);
  return bytes && { number: bytes.readUInt32BE(), page: bytes.subarray(NUMBER_BYTES) };
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
