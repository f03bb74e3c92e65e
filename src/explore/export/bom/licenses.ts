/** A model's license in a bill of materials: an SPDX id only where it is one, else its name and where its text lies. */
import type { Cell } from '../../../index/rows.ts';
import type { Row } from '../../../index/show.ts';
import type { Material } from '../../../index/material.ts';
import { webAddress } from './refs.ts';

type Acknowledgement = 'declared' | 'concluded';

/** One license: `id` or `name`, never both. */
export interface License {
  license: { id?: string; name?: string; acknowledgement: Acknowledgement; url?: string };
}

/** What the model's own side declares, or what follows from its parents where it declares nothing; empty for neither. */
export function licensesOf({ model, license: [stated], terms: [terms] }: Material): License[] {
  const acknowledgement = model.license_state === 'inherited' ? 'concluded' : 'declared';
  const link = stated?.license_link ?? (terms?.expression === null ? null : terms?.source_url);
  const url = webAddress(link, String(model.id), model.sha);
  const more = { acknowledgement, ...(url === null ? {} : { url }) } as const;
  if (typeof terms?.spdx_id === 'string') return [{ license: { id: terms.spdx_id, ...more } }];
  const name = nameOf(stated, terms, url !== null);
  return typeof name === 'string' && name !== '' ? [{ license: { name, ...more } }] : [];
}

/** The name of a license; `other` and `unknown` name none, and are told only with an address of what they mean. */
function nameOf(stated: Row | undefined, terms: Row | undefined, isLinked: boolean): Cell | undefined {
  const namesNone = terms?.expression === null;
  if (terms !== undefined && !namesNone) return terms.name;
  return stated?.license_name ?? (namesNone && !isLinked ? null : stated?.declared);
}
