/**
 * Where large files lie, and how they get there: by the batch call of Git LFS, whole or, as the Hub does it with larger
 * ones, in parts that are each put to an address of its own and then completed.
 * https://github.com/huggingface/huggingface_hub/blob/main/src/huggingface_hub/lfs.py
 */
import { createHash } from 'node:crypto';
import { type Answer, errorAnswer, jsonAnswer, rangeAnswer, textAnswer } from './answer.ts';
import type { HubRequest } from './request.ts';
import { madeUpSha, type World } from './world.ts';

/** Above so many bytes a file comes in parts of so many. */
export interface Parts {
  above: number;
  bytes: number;
}

/** As S3 wants it: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const PARTS: Parts = { above: 5_000_000_000, bytes: 100_000_000 };

export interface Store {
  /** Large objects by sha256, also of commits that never came. */
  held(oid: string): Buffer | undefined;
  batch(request: HubRequest): Answer;
  /** The answer below `/store/`. */
  answer(request: HubRequest): Answer | null;
}

/** An upload in parts; each batch call begins a new one. */
interface Upload {
  oid: string;
  parts: (Buffer | undefined)[];
}

interface Shelves {
  objects: Map<string, Buffer>;
  uploads: Map<string, Upload>;
  world: World;
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const etagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;
const json = (request: HubRequest): Record<string, unknown> => JSON.parse(request.body.toString()) as never;

function batch(request: HubRequest, shelves: Shelves): Answer {
  const { objects, transfers } = json(request) as { objects: { oid: string; size: number }[]; transfers: string[] };
  const { above } = shelves.world.parts ?? PARTS;
  const inParts = transfers.includes('multipart') && objects.some(({ size }) => size > above);
  return jsonAnswer({
    transfer: inParts ? 'multipart' : 'basic',
    objects: objects.map(({ oid, size }) => ({
      oid,
      size,
      ...(!shelves.objects.has(oid) && { actions: { upload: uploadOf(oid, size, inParts, shelves) } }),
    })),
  });
}

function uploadOf(oid: string, size: number, inParts: boolean, { uploads, world }: Shelves): object {
  const { above, bytes } = world.parts ?? PARTS;
  // As on the true Hub another host than its own, which costs no quota and gets no token.
  const address = `${world.origin().replace('127.0.0.1', 'localhost')}/store/${oid}`;
  if (!inParts || size <= above) return { href: `${address}?X-Signature=made-up` };
  const id = madeUpSha(oid, uploads.size).slice(0, 12);
  const count = Math.ceil(size / bytes);
  uploads.set(id, { oid, parts: Array.from({ length: count }) });
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const parts = numbers.map((part) => [
    String(part).padStart(5, '0'),
    `${address}?uploadId=${id}&partNumber=${part}&X-Signature=made-up`,
  ]);
  return {
    href: `${address}?uploadId=${id}&complete=1&X-Signature=made-up`,
    header: { chunk_size: String(bytes), ...Object.fromEntries(parts) },
  };
}

function put(request: HubRequest, { objects, uploads }: Shelves): Answer {
  const [, oid = ''] = request.segments;
  const id = request.query.get('uploadId');
  if (id === null) {
    if (sha256(request.body) !== oid) return errorAnswer(400, 'The object does not have this sha256');
    objects.set(oid, request.body);
    return textAnswer(200, '');
  }
  const upload = uploads.get(id);
  if (upload?.oid !== oid) return errorAnswer(404, 'NoSuchUpload');
  upload.parts[Number(request.query.get('partNumber')) - 1] = request.body;
  return textAnswer(200, '', { etag: etagOf(request.body) });
}

function complete(request: HubRequest, { objects, uploads }: Shelves): Answer {
  const id = request.query.get('uploadId') ?? '';
  const upload = uploads.get(id);
  const told = json(request) as { oid: string; parts: { partNumber: number; etag: string }[] };
  if (upload === undefined || upload.oid !== told.oid) return errorAnswer(404, 'NoSuchUpload');
  const parts = upload.parts.map((part, at) =>
    part && told.parts.some(({ partNumber, etag }) => partNumber === at + 1 && etag === etagOf(part)) ? part : null,
  );
  const whole = Buffer.concat(parts.filter((part) => part !== null));
  if (sha256(whole) !== upload.oid) return errorAnswer(400, 'InvalidPart');
  objects.set(upload.oid, whole);
  upload.parts.fill(undefined);
  return jsonAnswer({ success: true });
}

/** An empty store. */
export function openStore(world: World): Store {
  const shelves: Shelves = { objects: new Map(), uploads: new Map(), world };
  return {
    held: (oid) => shelves.objects.get(oid),
    batch: (request) => batch(request, shelves),
    answer(request) {
      if (request.method === 'PUT') return put(request, shelves);
      if (request.method === 'POST') return complete(request, shelves);
      const held = shelves.objects.get(request.segments[1] ?? '');
      return held ? rangeAnswer(request.range, held) : null;
    },
  };
}
