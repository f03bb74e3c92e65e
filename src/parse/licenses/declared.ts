/** The license a model declares, as it stands; what it amounts to is read by `facts/license`. */
import type { Reading } from '../extractor.ts';

/** The first license of the tags, else of the front matter, and where it stands; null where none is declared. */
export function declaredLicense({ sorted, cardData, card }: Reading): { id: string; place: string } | null {
  const [tagged] = sorted.licenses;
  if (tagged !== undefined) return { id: tagged, place: 'tags' };
  const stated = Array.isArray(cardData.license) ? cardData.license[0] : cardData.license;
  if (typeof stated !== 'string') return null;
  return { id: stated.trim().toLowerCase(), place: `${card === null ? 'api.cardData' : 'README.md'}#license` };
}
