/** An index goes out to the Hub and comes back: by its own commands, over real sockets, to a Hub that keeps datasets. */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeLock } from '../../src/crawl/lock.ts';
import { digest } from '../../src/index/digest.ts';
import { openForReading } from '../../src/index/open.ts';
import { Published } from '../../src/publish/manifest.ts';
import type { LocalHub } from '../hub/local/options.ts';
import { startHub } from '../hub/local/server.ts';
import { hubdex } from '../cli/fake-terminal.ts';

const DAY = 86_400_000;
const REPO = 'ada/index';
const TOKEN = 'hf_madeUpForThisTestOnly000000000000';
const ROOT = new URL('../..', import.meta.url).pathname;

let now = Date.UTC(2026, 0, 1);
let hub: LocalHub;
let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hubdex-publish-'));
  // What is above 40 kB goes up in parts: the index does, its manifest and the small tables do not.
  hub = await startHub({
    recordings: join(ROOT, 'fixtures'),
    now: () => now,
    parts: { above: 40_000, bytes: 16_000 },
  });
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true });
});

const ENV = () => ({ HF_ENDPOINT: hub.url, HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' });
const anonymously = (...args: string[]) => hubdex(args, { env: ENV(), now: () => new Date(now) });
const signedIn = (...args: string[]) => hubdex(args, { env: { ...ENV(), HF_TOKEN: TOKEN }, now: () => new Date(now) });
const told = async (ran: ReturnType<typeof hubdex>): Promise<Record<string, unknown>> => {
  const { code, out, err } = await ran;
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Record<string, unknown>;
};
const digestOf = (path: string): string => {
  const db = openForReading(path);
  try {
    return digest(db).sha256;
  } finally {
    db.close();
  }
};
const crawled = async (path: string): Promise<void> => {
  const args = ['crawl', '--db', path, '--details', 'all', '--texts', 'all', '--full', '--json'];
  const { code, err } = await anonymously(...args);
  expect([code, err]).toEqual([0, '']);
};
const manifest = async (): Promise<Published> =>
  Published.parse(await (await fetch(`${hub.url}/datasets/${REPO}/resolve/main/manifest.json`)).json());

/** What owners do to their models in a night. */
function nightFalls(likes: number): void {
  now += DAY;
  hub.mutate(
    {
      kind: 'change',
      id: 'Qwen/Qwen2.5-7B-Instruct',
      patch: { likes },
      texts: { 'README.md': `# Night\n\n| | MMLU |\n|---|---|\n| Qwen2.5-7B-Instruct | ${likes} |\n` },
    },
    {
      kind: 'rename',
      id: `mistralai/Mixtral-8x7B-v0.1${likes > 51 ? '-old' : ''}`,
      to: `mistralai/Mixtral-8x7B-v0.1${likes > 51 ? '-older' : '-old'}`,
    },
    {
      kind: 'add',
      record: {
        _id: `${likes}`.padStart(24, '0'),
        id: `lab/night-${likes}`,
        createdAt: new Date(now).toISOString(),
        tags: [],
      },
    },
  );
}

describe('an index that goes out and comes back', () => {
  it('says what it would send, and sends nothing without being told to', async () => {
    await crawled(at('own.db'));
    const plan = await told(anonymously('publish', REPO, '--db', at('own.db'), '--archive', '--json'));
    expect(plan).toMatchObject({ makes: true, commit: null, there: [], remove: [] });
    expect((plan.send as { path: string }[]).map(({ path }) => path)).toEqual([
      'index/index.db.br',
      'index/whole.db.br',
      'README.md',
      'manifest.json',
    ]);
    expect((await fetch(`${hub.url}/api/datasets/${REPO}`)).status).toBe(401);
    const refused = await anonymously('publish', REPO, '--db', at('own.db'), '--yes');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('needs a token with write rights')]);
  });

  it('sends the index and its tables, and never shows the token', async () => {
    expect((await anonymously('export', at('tables'), '--db', at('own.db'))).code).toBe(0);
    const ran = await signedIn(
      'publish',
      REPO,
      '--db',
      at('own.db'),
      '--archive',
      '--export',
      at('tables'),
      '--yes',
      '--json',
    );
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).not.toContain(TOKEN);
    expect(JSON.parse(ran.out)).toMatchObject({ makes: true, commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    const card = await (await fetch(`${hub.url}/datasets/${REPO}/resolve/main/README.md`)).text();
    expect(card).toContain('- config_name: claims\n  data_files: data/claims.parquet');
    expect(card).toMatch(/\| permissive \| \d+ \|/);
    expect(card).toContain('hubdex pull ada/index --archive');
  });

  it('sends nothing twice', async () => {
    const again = await told(
      signedIn('publish', REPO, '--db', at('own.db'), '--archive', '--export', at('tables'), '--yes', '--json'),
    );
    expect(again).toMatchObject({ send: [], remove: [], commit: null });
  });

  it('comes back with the archive as it was: byte for byte what was published, and the same content', async () => {
    const done = await told(anonymously('pull', REPO, '--db', at('pulled.db'), '--archive', '--json'));
    expect(done).toMatchObject({ how: 'whole', archive: true, version: 1 });
    expect(digestOf(at('pulled.db'))).toBe(digestOf(at('own.db')));
    const again = await told(anonymously('pull', REPO, '--db', at('pulled.db'), '--json'));
    expect(again).toMatchObject({ how: 'same', bytes: 0 });
  });

  it('after a night is brought up to date by what changed, while somebody reads the old one', async () => {
    await told(anonymously('pull', REPO, '--db', at('reading.db'), '--json'));
    const reader = openForReading(at('pulled.db'));
    const before = digest(reader).sha256;
    nightFalls(51);
    await crawled(at('own.db'));
    const sent = await told(signedIn('publish', REPO, '--db', at('own.db'), '--archive', '--yes', '--json'));
    expect((sent.there as { path: string }[]).length + (sent.send as unknown[]).length).toBeGreaterThan(4);
    for (const [name, archive] of [
      ['pulled.db', true],
      ['reading.db', false],
    ] as const) {
      const done = await told(anonymously('pull', REPO, '--db', at(name), '--json'));
      expect(done).toMatchObject({ how: 'steps', archive, version: 2 });
      const edition = (await manifest()).editions.find((one) => one.archive === archive);
      expect(Number(done.bytes)).toBeLessThan((edition?.whole.bytes ?? 0) / 2);
      expect(digestOf(at(name))).toBe(digestOf(at('own.db')));
    }
    expect(digest(reader).sha256, 'who reads the old one reads on').toBe(before);
    reader.close();
  });

  it('is crawled on: the next night gives what it gives the index that never left', async () => {
    nightFalls(61);
    const before = now;
    await crawled(at('own.db'));
    now = before;
    await crawled(at('pulled.db'));
    expect(digestOf(at('pulled.db'))).toBe(digestOf(at('own.db')));
    const { code, out } = await anonymously('doctor', '--verify', '--db', at('pulled.db'));
    expect([code, out]).toEqual([0, expect.stringContaining('sound')]);
  });

  it('takes several steps at once, and is refused where it was crawled on since', async () => {
    await signedIn('publish', REPO, '--db', at('own.db'), '--yes');
    await told(anonymously('pull', REPO, '--db', at('reading.db'), '--json'));
    expect(digestOf(at('reading.db'))).toBe(digestOf(at('own.db')));
    const refused = await anonymously('pull', REPO, '--db', at('pulled.db'));
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--replace puts the published one')]);
    const replaced = await told(anonymously('pull', REPO, '--db', at('pulled.db'), '--archive', '--replace', '--json'));
    expect(replaced).toMatchObject({ how: 'whole', version: 2 });
  });
});

describe('an index without its archive', () => {
  it('is sound and answers, and says what it cannot do and what to do instead', async () => {
    const path = at('reading.db');
    expect(await anonymously('doctor', '--check', '--db', path)).toMatchObject({ code: 0 });
    expect((await anonymously('show', 'Qwen/Qwen2.5-7B-Instruct', '--db', path)).code).toBe(0);
    for (const command of ['crawl', 'reindex'])
      expect(await anonymously(command, '--db', path)).toMatchObject({
        code: 2,
        err: expect.stringContaining('Pull it with --archive'),
      });
  });

  it('is not touched by what is refused: the next pull knows it', async () => {
    const done = await told(anonymously('pull', REPO, '--db', at('reading.db'), '--json'));
    expect(done).toMatchObject({ how: 'same' });
  });

  it('holds nothing of what was deleted, and takes no room for it', () => {
    const bytes = readFileSync(at('reading.db'));
    expect(bytes.includes('x-repo-commit')).toBe(false);
    const { blocks, size } = statSync(at('reading.db'));
    expect(blocks * 512).toBeLessThan(size);
  });
});

describe('a pull that must not happen', () => {
  it('while a crawl writes the index', async () => {
    const release = takeLock(at('reading.db'));
    const { code, err } = await anonymously('pull', REPO, '--db', at('reading.db'));
    release();
    expect([code, err]).toEqual([1, expect.stringContaining('another hubdex is writing')]);
  });

  it('of a repo that is not there, or holds no index', async () => {
    const gone = await anonymously('pull', 'ada/none', '--db', at('x.db'));
    expect([gone.code, gone.err]).toEqual([2, expect.stringContaining('no dataset ada/none')]);
    const wrong = await anonymously('pull', 'not a repo', '--db', at('x.db'));
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('write it as owner/name')]);
    const addressed = await anonymously(
      'pull',
      'https://huggingface.co/datasets/ada/none/tree/main',
      '--db',
      at('x.db'),
    );
    expect(addressed.err, 'an address is the name in it').toBe(gone.err);
    expect(existsSync(at('x.db'))).toBe(false);
  });

  it('of another format, said with what to do', async () => {
    await republished((published) => ({ ...published, schema: 999, hubdex: '9.1.0' }));
    const { code, err } = await anonymously('pull', REPO, '--db', at('x.db'));
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/format 999, this hubdex reads format \d+: update hubdex to 9\.1\.0/),
    ]);
    await republished((published) => ({ ...published, schema: 1, hubdex: '0.0.1' }));
    expect((await anonymously('pull', REPO, '--db', at('x.db'))).err).toContain('read it with hubdex 0.0.1');
  });

  it('where a file is not what its manifest says: nothing of it is kept, what was there stands', async () => {
    await republished((published) => ({
      ...published,
      schema: Number(openForReading(at('own.db')).pragma('user_version', { simple: true })),
      editions: published.editions.map((one) => ({
        ...one,
        steps: [],
        whole: { ...one.whole, sha256: 'f'.repeat(64) },
      })),
    }));
    copyFileSync(at('own.db'), at('mine.db'));
    const before = readFileSync(at('mine.db'));
    const { code, err } = await anonymously('pull', REPO, '--db', at('mine.db'), '--replace');
    expect([code, err]).toEqual([1, expect.stringContaining('is not what its manifest says')]);
    expect(readFileSync(at('mine.db')).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('mine.db.pulled'))).toEqual([]);
  });

  /** Somebody puts another manifest into the repo. */
  async function republished(change: (published: Published) => unknown): Promise<void> {
    const content = Buffer.from(JSON.stringify(change(await manifest()))).toString('base64');
    const lines = [
      { key: 'header', value: { summary: 'x' } },
      { key: 'file', value: { path: 'manifest.json', content } },
    ];
    const answer = await fetch(`${hub.url}/api/datasets/${REPO}/commit/main`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}` },
      body: lines.map((line) => JSON.stringify(line)).join('\n'),
    });
    expect(answer.status).toBe(200);
  }
});

describe('an index with repos that its crawl saw by a token', () => {
  it('goes to private repos alone', async () => {
    const record = {
      _id: 'e'.repeat(24),
      id: 'ada/secret',
      private: true,
      createdAt: new Date(now).toISOString(),
      tags: [],
    };
    hub.mutate({ kind: 'add', record });
    copyFileSync(at('own.db'), at('token.db'));
    await crawled(at('token.db'));
    const { code, err } = await signedIn('publish', 'ada/open', '--db', at('token.db'), '--yes');
    expect([code, err]).toEqual([2, expect.stringContaining('holds private repos (ada/secret)')]);
    const kept = await told(signedIn('publish', 'ada/closed', '--db', at('token.db'), '--private', '--yes', '--json'));
    expect(kept).toMatchObject({ makes: true, commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect((await fetch(`${hub.url}/api/datasets/ada/closed`)).status).toBe(401);
    expect((await anonymously('pull', 'ada/closed', '--db', at('x.db'))).err).toContain('no dataset ada/closed');
    hub.mutate({ kind: 'vanish', id: 'ada/secret' });
  });
});

describe('a folder that is no export', () => {
  it('is not published, nor one that was changed since', async () => {
    const none = await anonymously('publish', REPO, '--db', at('own.db'), '--no-index', '--export', folder);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('is no export')]);
    writeFileSync(join(at('tables'), 'models.parquet'), 'other');
    const changed = await anonymously('publish', REPO, '--db', at('own.db'), '--export', at('tables'));
    expect([changed.code, changed.err]).toEqual([
      2,
      expect.stringContaining('models.parquet is not what its manifest says'),
    ]);
  });
});
