/** Facts of a model as properties of a bill of materials, under `hubdex:`. */
import type { Material } from '../../../index/material.ts';
import { property } from './refs.ts';

/** Facts that a reader of the bill asks for, by column of `models`; moving counts are left out. */
const FACTS = [
  'hub_id',
  'family',
  'generation',
  'line',
  'stage',
  'relation',
  'parameters',
  'active_parameters',
  'experts',
  'context_length',
  'library',
  'license_state',
  'gated',
  'created_at',
  'last_modified',
  'gone_at',
] as const;

/** What is known of the model, each fact with its reason. */
export function facts({ model, facts: held, weights, flags }: Material) {
  const why = new Map(held.filter(({ chosen }) => chosen === 1).map((fact) => [fact.field, fact]));
  return [
    ...FACTS.flatMap((field) => {
      const fact = why.get(field);
      const reason = fact && `${fact.basis}, ${fact.place}, ${fact.rule}`;
      return [...property(field, model[field]), ...(model[field] === null ? [] : property(`${field}:why`, reason))];
    }),
    ...weights.flatMap(({ format, level, part, bytes }) => {
      const what = [format, level, part === 'weights' ? null : part, bytes === null ? null : `${bytes} bytes`];
      return property('weights', what.filter((word) => word !== null).join(' '));
    }),
    ...flags.flatMap(({ flag, detail }) => property(`red_flag:${flag}`, detail)),
  ];
}

/** Where it comes from, and under which terms. */
export function lineage({ ancestry, effective: [effective], license: [stated] }: Material) {
  const edges = ancestry.flatMap(({ id, edges: [edge] }) =>
    property('parent', `${id}: ${edge?.relation ?? 'relation not stated'} (${edge?.basis}, ${edge?.place})`),
  );
  return [
    ...edges,
    ...property('license:declared', stated?.declared),
    ...property('license:why', stated && `${stated.basis}, ${stated.place}, ${stated.rule}`),
    ...(effective === undefined ? [] : property('license:complete', effective.complete === 1)),
    ...property('license:freer_than_parent', effective?.freer_than_parent),
  ];
}
