/** Whether a repo's tensors are an adapter's, so that their count says nothing about the model it sits on. */
import type { ExtractedModel } from '../../model.ts';
import { ADAPTER_FILES, ADAPTER_LIBRARIES } from '../../rules/relations.ts';
import type { Reading } from '../extractor.ts';

/** True where the library, a file, an adapter config or the declared edge says so. */
export function isAdapter(model: Reading, soFar: Readonly<ExtractedModel>): boolean {
  const library = model.api?.library_name;
  if (model.adapterConfig !== null || (typeof library === 'string' && ADAPTER_LIBRARIES.includes(library))) return true;
  if (model.files?.some(({ path }) => ADAPTER_FILES.includes(path))) return true;
  return soFar.base_models.some((parent) => parent.relation === 'adapter');
}
