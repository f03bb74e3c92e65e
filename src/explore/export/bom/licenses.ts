/** A model's license in a bill of materials: an SPDX id only where it is one, else its name and where its text lies. */
import type { Material } from '../../../index/standards.ts';
import { webAddress } from './refs.ts';

type Acknowledgement = 'declared' | 'concluded';

/** One license: `id` or `name`, never both. */
export interface License {
  license: { id?: string; name?: string; acknowledgement: Acknowledgement; url?: string };
}

/** What the model's own side declares, or what follows from its parents where it declares nothing; empty for neither. */
export function licensesOf({ model, license: [stated], terms: [terms] }: Material): License[] {
  const acknowledgement = model.license_state === 'inherited' ? 'concluded' : 'declared';
  const url = webAddress(stated?.license_link ?? terms?.source_url, String(model.id), model.sha);
  const more = { acknowledgement, ...(url === null ? {} : { url }) } as const;
  if (typeof terms?.spdx_id === 'string') return [{ license: { id: terms.spdx_id, ...more } }];
  const known = terms?.expression === null ? null : terms?.name;
  const name = known ?? stated?.license_name ?? stated?.declared;
  return typeof name === 'string' && name !== '' ? [{ license: { name, ...more } }] : [];
}
