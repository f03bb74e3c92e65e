import { describe, expect, it } from 'vitest';
import { demoIndex, scratch } from '../demo-index.ts';
import { within } from '../index/look.ts';
import { hubdex as ran } from './fake-terminal.ts';

const folder = scratch();
const db = await demoIndex(folder, 'fixtures.db');

/** Runs a command line on the index of the fixtures. */
const hubdex = (...args: string[]) => ran([...args, '--db', db]);

/** Values of a column in a result printed as JSON. */
const column = (json: string, name: string): unknown[] =>
  (JSON.parse(json) as Record<string, unknown>[]).map((row) => row[name]);

describe('hubdex claims', () => {
  it('lists what cards say about a proprietary model, each with a link to its line', async () => {
    const { code, out } = await hubdex('claims', '--subject', 'GPT-4o', '--benchmark', 'mmlu');
    expect(code).toBe(0);
    const [name, heading, ...claims] = out.trimEnd().split('\n');
    expect(name).toBe('proprietary:gpt-4o');
    expect(heading).toMatch(/^benchmark +value +setting +called +said_by +card +line +date +role_reason +url$/);
    expect(claims.length).toBeGreaterThan(1);
    for (const claim of claims)
      expect(claim).toMatch(/^mmlu\S* .* https:\/\/huggingface\.co\/\S+\/README\.md\?code=true#L\d+$/);
  });

  it('prints a disagreement with both sides', async () => {
    const { code, out } = await hubdex(
      'claims',
      '--subject',
      'meta-llama/Meta-Llama-3-8B',
      '--benchmark',
      'arc-challenge',
      '--disagreements',
    );
    expect(code).toBe(0);
    expect(out).toMatch(
      /^meta-llama\/Meta-Llama-3-8B on arc-challenge \(.*\): 60\.24 to 78\.6, 18\.36 apart in \d+ cards\n/,
    );
    expect(out).toMatch(/78\.6 .* self .*meta-llama\/Meta-Llama-3-8B /);
    expect(out).toMatch(/60\.24 .* other .*tiiuae\/falcon-mamba-7b /);
  });

  it('keeps disagreements apart and widest first', async () => {
    const { out } = await hubdex('claims', '--disagreements', '--limit', '5', '--format', 'json');
    const widths = column(out, 'difference') as number[];
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(
      new Set(column(out, 'subject').map((subject, at) => `${subject} ${column(out, 'benchmark')[at]}`)).size,
    ).toBe(5);
    expect(Math.min(...(column(out, 'cards') as number[]))).toBeGreaterThan(1);
  });

  it('lists one card in the order of its lines', async () => {
    const { out } = await hubdex('claims', '--model', 'MICROSOFT/phi-4', '--format', 'json');
    const lines = column(out, 'line') as number[];
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(new Set(column(out, 'card'))).toEqual(new Set(['microsoft/phi-4']));
  });

  it('says of each number why it is about that model', async () => {
    const { out } = await hubdex('claims', '--model', 'microsoft/phi-4', '--format', 'json');
    const reasons = new Map(column(out, 'called').map((called, at) => [called, column(out, 'role_reason')[at]]));
    expect(reasons.get('phi-4 (14B)')).toBe('remark');
    expect(reasons.get('phi-3 (14B)')).toBe('another version');
    expect(reasons.get('GPT-4o')).toBe('another name');
  });

  it('says when it shows not all', async () => {
    const { out } = await hubdex('claims', '--benchmark', 'mmlu', '--limit', '2');
    expect(out).toContain('(the first 2 rows; raise --limit for more)');
  });

  it('offers near names when nobody bears the one asked for', async () => {
    const { code, out, err } = await hubdex('claims', '--subject', 'gemma-2-9');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^hubdex: no claim about gemma-2-9 in .*; did you mean .*gemma-2-9b/i);
  });

  it('wants to be told which claims', async () => {
    const { code, err } = await hubdex('claims');
    expect(code).toBe(2);
    expect(err).toContain('--subject, --benchmark, --model or --disagreements');
  });
});

describe('hubdex show --claims', () => {
  it('prints each claim with its whole link, and the red flags', async () => {
    const { out } = await hubdex('show', 'microsoft/Phi-3.5-MoE-instruct', '--claims');
    expect(out).toMatch(
      /\nmmlu .* self .* https:\/\/huggingface\.co\/microsoft\/Phi-3\.5-MoE-instruct\/blob\/[0-9a-f]{40}\/README\.md\?code=true#L\d+\n/,
    );
    expect(out).toMatch(/\nRed flags\nseverity +flag +detail\n/);
    expect(out).toMatch(
      /rival-below-own-card +quotes meta-llama\/Llama-3\.1-8B-Instruct with MMLU 68\.1; its own card says 69\.4/,
    );
  });
});

describe('the views on real cards', () => {
  const ask = (sql: string): unknown[] => {
    return within(db, (opened) => opened.prepare(sql).all());
  };

  it('find a score below chance', () => {
    const found = ask("SELECT model_id, detail FROM red_flags WHERE flag = 'below-chance'");
    expect(found).toEqual([
      { model_id: 'openlm-research/open_llama_13b', detail: expect.stringMatching(/^WiC 0\.47 \(47\.0\) is below 50/) },
    ]);
  });

  it("know a repackaging that repeats its parent's table, and say so of the base", () => {
    const found = ask(
      "SELECT parent_id, role, shared, equal FROM copies WHERE child_id = 'unsloth/Llama-3.3-70B-Instruct-GGUF'",
    );
    expect(found).toEqual([{ parent_id: 'meta-llama/Llama-3.3-70B-Instruct', role: 'base', shared: 9, equal: 9 }]);
  });

  it("prove each flag by lines of the card that it is about, and by others' where they are compared", () => {
    const flags = ask('SELECT model_id, flag, evidence FROM red_flags') as {
      model_id: string;
      flag: string;
      evidence: string;
    }[];
    expect(new Set(flags.map(({ flag }) => flag)).size).toBeGreaterThan(2);
    for (const { model_id, flag, evidence } of flags) {
      const urls = (JSON.parse(evidence) as { url: string }[]).map((proof) => proof.url);
      const own = urls.filter((url) => url.startsWith(`https://huggingface.co/${model_id}/blob/`));
      expect({ model_id, flag, proofs: own.length }).toEqual({ model_id, flag, proofs: Math.max(1, urls.length) });
    }
  });
});
