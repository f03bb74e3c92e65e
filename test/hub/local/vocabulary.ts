/** The query words the Hub accepts; an unknown one is a 400 whose body lists them (hub-docs and recorded answers, July 2026). */

const EVERYWHERE = [
  'author',
  'baseModels',
  'cardData',
  'config',
  'createdAt',
  'disabled',
  'downloads',
  'downloadsAllTime',
  'evalResults',
  'gated',
  'gguf',
  'inference',
  'inferenceProviderMapping',
  'lastModified',
  'library_name',
  'likes',
  'mask_token',
  'model-index',
  'pipeline_tag',
  'private',
  'resourceGroup',
  'safetensors',
  'sha',
  'siblings',
  'spaces',
  'tags',
  'transformersInfo',
  'trendingScore',
  'widgetData',
  'xetEnabled',
] as const;

export const LIST_EXPANDS: readonly string[] = EVERYWHERE;
export const DETAIL_EXPANDS: readonly string[] = [...EVERYWHERE, 'childrenModelCount', 'usedStorage'];
/** Accepted in a listing and not delivered there. */
export const NOT_LISTED: readonly string[] = ['inference', 'mask_token', 'spaces'];
/** Left out of a detail record unless asked for by `expand`. */
export const BY_EXPAND_ONLY: readonly string[] = [
  'baseModels',
  'childrenModelCount',
  'downloadsAllTime',
  'evalResults',
  'inferenceProviderMapping',
  'resourceGroup',
  'trendingScore',
  'xetEnabled',
];
/** A listing record without `expand`. */
export const LIST_DEFAULTS: readonly string[] = [
  'likes',
  'trendingScore',
  'private',
  'downloads',
  'tags',
  'createdAt',
  'pipeline_tag',
  'library_name',
];
export const SORTS: readonly string[] = ['createdAt', 'downloads', 'likes', 'lastModified', 'trendingScore'];

/** The first word of `given` that is not in `allowed`, as the Hub's complaint; null when all are. */
export function complaint(name: string, given: readonly string[], allowed: readonly string[]): string | null {
  const wrong = given.some((word) => !allowed.includes(word));
  return wrong ? `"${name}" must be one of [${allowed.join(', ')}]` : null;
}

/** `expand` in both of its spellings. */
export function expandsOf(query: URLSearchParams): string[] {
  return [...query.getAll('expand'), ...query.getAll('expand[]')];
}
