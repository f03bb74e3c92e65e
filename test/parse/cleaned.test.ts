import { describe, expect, it } from 'vitest';
import { extractLine } from '../../src/parse/contract.ts';

const SECRET = `hf_${'aB3'.repeat(12)}`;

describe('what strangers wrote', () => {
  it('leaves extract without credentials, escapes and hidden signs', () => {
    const card = `---\nlicense: other\nlicense_name: "my ${SECRET}"\nlicense_link: "\\u001b[31mred"\n---\n\n| Benchmark | \u202eevil ${SECRET} |\n|---|---|\n| MMLU | 61.5 |\n`;
    const text = JSON.stringify(extractLine(JSON.stringify({ id: 'a/b', card })));
    expect(text).toContain('61.5');
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('\\u001b');
    expect(text).not.toContain('\u202e');
    expect(text).toContain('[redacted]');
  });
});
