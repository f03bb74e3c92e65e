/**
 * Red flags read beside the cards that they are about: every proof of every flag that the 2,512 cards of the corpus
 * (`cards/` and `cards-tail.jsonl.gz`) and the fixtures raise, for they raise too few to draw from. A proof is right where
 * the lines say what the flag states, in settings that are the same as far as they are told. Read on 2026-11-28.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Proof = z.object({
  from: z.enum(['corpus', 'fixtures']),
  model: z.string(),
  flag: z.string(),
  line: z.int(),
  benchmark: z.string(),
  value: z.string(),
  against: z.union([
    z.object({ card: z.string(), line: z.int(), value: z.string() }),
    z.object({ chance: z.number() }),
  ]),
  verdict: z.enum(['right', 'wrong', 'undecidable']),
});
export type Proof = z.infer<typeof Proof>;

/** What was read, and how each was found. */
export function readProofs(): Proof[] {
  const lines = readFileSync(new URL('read.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => Proof.parse(JSON.parse(line)));
}

/** A row a kind: proofs read, and of those that can be decided the right ones. */
export function flagLines(): string[] {
  const proofs = readProofs();
  const row = (name: string, some: readonly Proof[]) => {
    const of = (verdict: Proof['verdict']) => some.filter((one) => one.verdict === verdict).length;
    return `| ${name} | ${new Set(some.map(({ model }) => model)).size} | ${some.length} | ${of('right')} | ${of('wrong')} | ${of('undecidable')} |`;
  };
  const kinds = [...new Set(proofs.map(({ flag }) => flag))].toSorted();
  return [
    '| flag | models | proofs | right | wrong | undecidable |',
    '|---|---|---|---|---|---|',
    ...kinds.map((kind) =>
      row(
        kind,
        proofs.filter(({ flag }) => flag === kind),
      ),
    ),
    row('together', proofs),
  ];
}
