import { explainName } from '../../parse/names/explain.ts';
import { EXIT, UsageError } from '../exit.ts';
import { writtenId } from '../meant.ts';
import type { Format } from '../output/format.ts';
import { print } from '../output/report.ts';
import { tableOf } from '../../index/table.ts';
import type { Terminal } from '../terminal.ts';

const LONGEST = 300;

/** Decodes a model name piece by piece; needs no index. */
export async function explainCommand(name: string, format: Format, terminal: Terminal): Promise<number> {
  const asked = writtenId(name).slice(0, LONGEST);
  if (!/[\p{L}\p{N}]/u.test(asked)) throw new UsageError('no name; give one such as Mixtral-8x7B-Instruct-v0.1-GGUF');
  const parts = explainName(asked).map(({ token, kind, meaning }) => ({ part: token, kind, meaning }));
  const table = tableOf(['part', 'kind', 'meaning'], parts);
  await print({ blocks: [{ table, style: { framed: false } }], table }, format, terminal);
  return EXIT.done;
}
