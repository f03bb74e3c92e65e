import { billOfMaterials } from '../../explore/export/bom/bom.ts';
import { openForReading } from '../../index/open.ts';
import { materialReader } from '../../index/material.ts';
import { formatOfFile } from '../../parse/formats.ts';
import { EXIT, UsageError } from '../exit.ts';
import { modelMeant } from '../meant.ts';
import type { Terminal } from '../terminal.ts';
import { STANDARD_OUTPUT, writeFile } from '../write-file.ts';
import { many } from '../../figures.ts';

/** Writes the bill of materials of the models that are named, in the order named. */
export async function exportBomCommand(
  file: string,
  ids: readonly string[],
  flags: { db: string },
  terminal: Terminal,
): Promise<number> {
  if (ids.length === 0)
    throw new UsageError('a bill of materials is of models: hubdex export FILE --cyclonedx owner/name ...');
  const db = openForReading(flags.db);
  try {
    const meant = new Map(ids.map((id) => modelMeant(db, id, flags.db)).map((shown) => [shown.model.key, shown]));
    const read = materialReader(db, (path) => formatOfFile(path) !== null);
    const bill = billOfMaterials([...meant.values()].map(read));
    await writeFile(file, `${JSON.stringify(bill, null, 2)}\n`, terminal);
    const parents = bill.components.length - meant.size;
    if (file !== STANDARD_OUTPUT)
      await terminal.out(
        `${file}: CycloneDX ${bill.specVersion}, ${many(meant.size, 'model')}, ${many(parents, 'parent')} of theirs\n`,
      );
    return EXIT.done;
  } finally {
    db.close();
  }
}
