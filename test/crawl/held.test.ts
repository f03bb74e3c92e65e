import { describe, expect, it } from 'vitest';
import { applier } from '../../src/crawl/apply.ts';
import { archive } from '../../src/index/archive.ts';
import { openForWriting } from '../../src/index/open.ts';
import { writer } from '../../src/index/write.ts';
import type { Exchange } from '../../src/model.ts';
import { packed } from '../index/packed.ts';

const record = { _id: 'a'.repeat(24), id: 'lab/model', sha: 'b'.repeat(40), siblings: [{ rfilename: 'config.json' }] };

function exchange(url: string, body: string): Exchange {
  return { method: 'GET', url, status: 200, headers: {}, body, at: '2026-01-01T00:00:00.000Z' };
}

/** A model with details and this config.json, as applied to an empty index. */
function withConfig(config: string) {
  const db = openForWriting(':memory:');
  const rows = writer(db);
  const kept = archive(db);
  const apply = applier(rows, kept);
  const asked = { crawl: 1, hubId: record._id, path: null, error: null };
  const seq = kept.keep(
    { ...asked, pass: 'details' },
    packed(exchange('https://huggingface.co/api/models/lab/model', JSON.stringify(record))),
  );
  apply.details(record, { at: '2026-01-01T00:00:00.000Z', seq });
  const text = kept.keep(
    { ...asked, pass: 'texts', path: 'config.json' },
    packed(exchange('https://huggingface.co/lab/model/resolve/b/config.json', config)),
  );
  const stored = rows.byId('lab/model');
  if (!stored) throw new Error('not stored');
  apply.files(
    stored,
    record.sha,
    [{ path: 'config.json', state: 'held', seq: text, blobId: null }],
    '2026-01-01T00:00:00.000Z',
  );
  return db.prepare('SELECT config_state, layers FROM models LEFT JOIN architectures ON model_id = id').get();
}

describe('a config.json that is not quite JSON', () => {
  it('is read where Python wrote Infinity or NaN into it', () => {
    expect(withConfig('{"num_hidden_layers": 32, "rope_theta": Infinity, "x": [NaN, -Infinity]}')).toEqual({
      config_state: 'held',
      layers: 32,
    });
  });

  it('is held but says nothing where it is broken', () => {
    expect(withConfig('{"num_hidden_layers": 32,')).toEqual({ config_state: 'held', layers: null });
  });
});
