/** The schemas of CycloneDX 1.6 as its own library ships them. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';

const FOLDER = new URL('../../node_modules/@cyclonedx/cyclonedx-library/res/schema/', import.meta.url);
const schema = (name: string) => JSON.parse(readFileSync(new URL(`${name}.SNAPSHOT.schema.json`, FOLDER), 'utf8'));

/** RFC 3987: what must be escaped stands nowhere, and what is escaped is so rightly. */
const IRI = /^(?:[^\s<>"{}|\\^`%\p{Cc}]|%[0-9a-f]{2})*$/iu;

/** Identifiers of the SPDX list, with the deprecated ones. */
export const SPDX_IDS: ReadonlySet<string> = new Set(schema('spdx').enum);

/** Says what is wrong with a BOM; nothing where it is valid. */
export function cyclonedxValidator(): (bom: unknown) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  formats.default(ajv);
  ajv.addFormat('iri-reference', IRI);
  ajv.addFormat('idn-email', /^\S+@\S+$/);
  const validate = ajv.compile(schema('bom-1.6'));
  return (bom) =>
    validate(bom) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
