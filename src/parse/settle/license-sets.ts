/** Sets of licenses, one a node: few are different, so that each is kept once and nodes hold its number. */
import { dictionary, integers } from './column.ts';

/** The licenses of each node and of all that it was made from. */
export interface LicenseSets {
  /** Sets a node's own license (-1 for none that is known), joined by those of its parents, which were set before. */
  join(node: number, own: number, parents: readonly number[]): void;
  /** Codes in order of first appearance: the node's own, then each parent's. */
  of(node: number): readonly number[];
}

/** No sets yet: every node holds none. */
export function licenseSets(): LicenseSets {
  const sets = dictionary<string>();
  const held = integers();
  const of = (node: number): readonly number[] => {
    const text = sets.value(held.get(node)) ?? '';
    return text === '' ? [] : text.split(' ').map(Number);
  };
  return {
    join(node, own, parents) {
      const all = [...(own === -1 ? [] : [own]), ...parents.flatMap(of)];
      held.set(node, sets.code([...new Set(all)].join(' ')));
    },
    of,
  };
}
