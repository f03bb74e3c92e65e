/** Models, their parents and files as components of a bill of materials. */
import type { HashedFile, Material, ParentModel } from '../../../index/material.ts';
import { boundBy } from '../../../index/show.ts';
import { to } from '../../links.ts';
import { facts, lineage } from './facts.ts';
import { licensesOf } from './licenses.ts';
import { modelCard } from './model-card.ts';
import { fileAddress, named, property, purl } from './refs.ts';

/** The edge of a draft to the model that it guesses for: it was not made from it. */
const NO_DESCENT = 'drafts-for';

/** Parents that the model was made from. */
export function ancestorsOf({ model, ancestry }: Material): ParentModel[] {
  return ancestry.filter(({ id, edges }) => id !== model.id && edges.some(({ relation }) => relation !== NO_DESCENT));
}

/** A model that is asked about. */
export function modelComponent(material: Material) {
  const { model, files } = material;
  const id = String(model.id);
  const ref = purl(id, model.sha);
  const licenses = licensesOf(material);
  const expression = boundBy(material.effective[0], material.terms[0]);
  const ancestors = ancestorsOf(material);
  return {
    type: 'machine-learning-model',
    'bom-ref': ref,
    ...named(id),
    ...(typeof model.sha === 'string' ? { version: model.sha } : {}),
    ...(licenses.length === 0 ? {} : { licenses }),
    purl: ref,
    ...(ancestors.length === 0 ? {} : { pedigree: { ancestors: ancestors.map(plainComponent) } }),
    externalReferences: references(material),
    ...(files.length === 0 ? {} : { components: files.map((file) => fileComponent(ref, file)) }),
    ...(expression === null ? {} : { evidence: { licenses: [{ expression, acknowledgement: 'concluded' }] } }),
    modelCard: modelCard(material),
    properties: [...facts(material), ...lineage(material)],
  };
}

/** A parent as far as it is known, without what refers to it. */
export function plainComponent({ id, sha, expression }: ParentModel) {
  return {
    type: 'machine-learning-model',
    ...named(id),
    ...(sha === null ? {} : { version: sha }),
    ...(expression === null ? {} : { licenses: [{ expression, acknowledgement: 'concluded' }] }),
    purl: purl(id, sha),
    externalReferences: [{ type: 'distribution', url: to.hub(id) }],
  };
}

function fileComponent(model: string, { path, bytes, sha256 }: HashedFile) {
  return {
    type: 'file',
    'bom-ref': `${model}#${path.split('/').map(encodeURIComponent).join('/')}`,
    name: path,
    hashes: [{ alg: 'SHA-256', content: sha256 }],
    ...(bytes === null ? {} : { properties: property('bytes', bytes) }),
  };
}

const PAPER = /^arxiv:(\d{4}\.\d{4,5}|[a-z-]{1,20}\/\d{7})$/;

function references(material: Material) {
  const { model, tags } = material;
  const id = String(model.id);
  const license = licensesOf(material).flatMap(({ license: { url } }) => (url === undefined ? [] : [url]));
  const papers = tags.flatMap(({ tag }) => PAPER.exec(String(tag))?.[1] ?? []);
  return [
    { type: 'distribution', url: to.hub(id) },
    ...(model.card_state === 'held' ? [{ type: 'model-card', url: fileAddress(id, model.sha, 'README.md') }] : []),
    ...license.map((url) => ({ type: 'license', url })),
    ...papers.map((paper) => ({ type: 'documentation', url: `https://arxiv.org/abs/${paper}` })),
  ];
}
