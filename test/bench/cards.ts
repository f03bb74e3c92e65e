/** Cards that are made up, kept in an index as if a crawl had fetched and read them. */
import { archive, packAll } from '../../src/index/archive.ts';
import type { Sqlite } from '../../src/index/open.ts';
import { AT } from './pages.ts';

export interface MadeClaim {
  subject: string;
  role: string;
  benchmark: string;
  value: number;
}

/** A card of a model, given by key and name, that states these numbers. */
export interface MadeCard {
  model: number;
  id: string;
  claims: readonly MadeClaim[];
}

/** A claim, and where its number stands in the text. */
type Placed = MadeClaim & { line: number; start: number; end: number };

/** Cards packed at a time. */
const BATCH = 500;

export function* batches(cards: readonly MadeCard[]): Generator<readonly MadeCard[]> {
  for (let at = 0; at < cards.length; at += BATCH) yield cards.slice(at, at + BATCH);
}

/** A table of all it states, a row each. */
function written({ id, claims }: MadeCard): { text: string; placed: Placed[] } {
  let text = `# ${id}\n\n| model | benchmark | score |\n|---|---|---|\n`;
  const placed = claims.map((claim, row) => {
    const start = text.length + `| ${claim.subject} | ${claim.benchmark} | `.length;
    const value = String(claim.value);
    text += `| ${claim.subject} | ${claim.benchmark} | ${value} |\n`;
    return { ...claim, line: 5 + row, start, end: start + value.length };
  });
  return { text, placed };
}

const CLAIM = `INSERT INTO model_claims (model, place, subject, subject_id, role, benchmark, label, variant, metric, shots, value,
    value_text, unit, bold, setting_from, standing, source_kind, line, start_at, end_at, quote, sha, edition, method, silent)
  VALUES (?, ?, ?, NULL, ?, ?, ?, NULL, NULL, NULL, ?, ?, '%', 0, NULL, 'self-reported', 'table', ?, ?, ?, NULL, NULL, ?, '', 0)`;

/** Keeps some of them, in one transaction. */
export async function keepCards(db: Sqlite, cards: readonly MadeCard[]): Promise<void> {
  const texts = cards.map(written);
  const packed = await packAll(texts.map(({ text }, at) => answered(cards[at]?.id ?? '', text)));
  const crawl = db.prepare('SELECT max(id) FROM crawls').pluck().get() as number;
  const { keep } = archive(db);
  const part = db.prepare("INSERT INTO parts (model, path, seq, state) VALUES (?, 'README.md', ?, 'held')");
  const mark = db.prepare("UPDATE models SET card_state = 'held' WHERE key = ?");
  const claim = db.prepare(CLAIM);
  db.transaction(() => {
    for (const [at, { model }] of cards.entries()) {
      const [one, body] = [texts[at], packed[at]];
      if (!one || !body) continue;
      part.run(model, keep({ crawl, pass: 'texts', hubId: null, path: 'README.md', error: null }, body));
      mark.run(model);
      for (const [place, { subject, role, benchmark, value, line, start, end }] of one.placed.entries())
        claim.run(model, place, subject, role, benchmark, benchmark, value, String(value), line, start, end, benchmark);
    }
  })();
}

function answered(id: string, body: string): Parameters<typeof packAll>[0][number] {
  const url = `https://huggingface.co/${id}/resolve/main/README.md`;
  return { method: 'GET', url, status: 200, headers: {}, body, at: new Date(AT).toISOString() };
}
