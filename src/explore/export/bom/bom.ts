/** A bill of materials of models: CycloneDX 1.6 (ECMA-424), https://cyclonedx.org/docs/1.6/json/ */
import type { Material, ParentModel } from '../../../index/material.ts';
import { version } from '../../../package-root.ts';
import { uuidOfName } from '../uuid.ts';
import { ancestorsOf, modelComponent, plainComponent } from './component.ts';
import { purl } from './refs.ts';

const SCHEMA = 'http://cyclonedx.org/schema/bom-1.6.schema.json';

/**
 * The bill of these models, each given once. Its time is that of the newest observation in it and its serial number
 * follows from its content: the same index gives the same bytes.
 */
export function billOfMaterials(materials: readonly Material[]) {
  const models = materials.map(modelComponent);
  const refs = new Set(models.map((model) => model['bom-ref']));
  const content = {
    version: 1,
    metadata: {
      timestamp: newest(materials),
      tools: { components: [{ type: 'application', name: 'hubdex', version }] },
    },
    components: [...models, ...parentComponents(materials, refs)],
    dependencies: materials.map(dependencies),
  };
  const serialNumber = `urn:uuid:${uuidOfName(JSON.stringify(content))}`;
  return { $schema: SCHEMA, bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber, ...content };
}

function newest(materials: readonly Material[]): string | undefined {
  return materials
    .map(({ model }) => String(model.last_seen_at))
    .toSorted()
    .at(-1);
}

const refOf = ({ id, sha }: ParentModel): string => purl(id, sha);

/** Every parent that is not itself asked about, once. */
function parentComponents(materials: readonly Material[], asked: ReadonlySet<string>) {
  const parents = new Map(materials.flatMap(ancestorsOf).map((parent) => [refOf(parent), parent]));
  return [...parents]
    .filter(([ref]) => !asked.has(ref))
    .map(([ref, parent]) => ({ ...plainComponent(parent), 'bom-ref': ref }));
}

function dependencies(material: Material) {
  const dependsOn = [...new Set(ancestorsOf(material).map(refOf))];
  return { ref: purl(String(material.model.id), material.model.sha), dependsOn };
}
