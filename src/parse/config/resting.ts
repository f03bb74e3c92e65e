/** Parameters of the experts that rest while a token is computed: what a mixture's total is more than its active count. */
import type { JsonObject } from '../../model.ts';
import { ARCHITECTURE_OF_TYPE, GATED_EXPERTS } from '../../rules/architectures.ts';
import { expertsOf } from './experts.ts';
import { sparseCount } from './layers.ts';
import { count, typeOf, viewConfig } from './shape.ts';

/**
 * The routed experts of all layers less those chosen for a token. It asks nothing of how layers mix tokens, so it holds for
 * hybrids whose mixers no row describes. Null for dense models and configs that lack a dimension.
 */
export function restingParameters(config: JsonObject): number | null {
  const view = viewConfig(config);
  const hidden = count(view, 'hidden');
  const layers = sparseCount(view);
  if (hidden === null || layers === null || layers === 0) return null;
  const row = ARCHITECTURE_OF_TYPE.get(typeOf(view)) ?? GATED_EXPERTS;
  const experts = expertsOf(view, row, hidden);
  return experts === null ? null : Math.round((experts.total - experts.active) * layers);
}
