import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nodeTooOld, OLDEST_NODE } from '../../src/cli/node-version.ts';

describe('the Node that hubdex runs on', () => {
  it.each(['18.20.8', '20.20.2', '22.11.0'])('refuses %s in one sentence that says what it needs', (version) => {
    expect(nodeTooOld(version)).toContain(`needs Node.js ${OLDEST_NODE} or newer, and this is ${version}`);
  });

  it.each(['22.12.0', '24.21.0', '26.0.0'])('takes %s', (version) => {
    expect(nodeTooOld(version)).toBeNull();
  });

  it('asks for no other than the package does', () => {
    const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(engines.node).toBe(`>=${OLDEST_NODE}`);
  });
});
