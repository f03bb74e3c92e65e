/** Typed columns that grow: a graph of the whole Hub has to fit beside everything else in memory. */

/** A growable column of 32-bit integers, -1 where nothing was set. */
export interface Column {
  get(at: number): number;
  set(at: number, value: number): void;
}

const FIRST_SIZE = 1024;

/** An empty column; unset places read as -1. */
export function integers(): Column {
  let values = new Int32Array(FIRST_SIZE).fill(-1);
  return {
    get: (at) => (at < values.length ? (values[at] ?? -1) : -1),
    set(at, value) {
      if (at >= values.length) values = grown(values, at);
      values[at] = value;
    },
  };
}

function grown(values: Int32Array<ArrayBuffer>, at: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(values.length * 2, at + 1)).fill(-1, values.length);
  larger.set(values);
  return larger;
}

/** Values to numbers and back, in order of first appearance. */
export interface Dictionary<T> {
  code(value: T): number;
  value(code: number): T | null;
}

/** An empty dictionary; codes count up from 0, and values are the same as `Map` keys are. */
export function dictionary<T>(): Dictionary<T> {
  const codes = new Map<T, number>();
  const values: T[] = [];
  return {
    code(value) {
      const held = codes.get(value);
      if (held !== undefined) return held;
      codes.set(value, values.length);
      return values.push(value) - 1;
    },
    value: (code) => values[code] ?? null,
  };
}

/** Where values came from: for each node the parent it took a value through, and the node whose own value it is. */
export interface Trail {
  /** Notes that `node` took its value through `parent`, which was settled before. */
  take(node: number, parent: number): void;
  /** The parent a value came through; -1 where it is the node's own or there is none. */
  via(node: number): number;
  /**
   * From a node to the one whose own value it is, at most `limit` nodes: of a longer way the first ones, -1 for those
   * left out, and the last.
   */
  path(node: number, limit: number): number[];
}

/** An empty trail: every node is its own origin until a parent is noted. */
export function trail(): Trail {
  const [via, origin] = [integers(), integers()];
  return {
    take(node, parent) {
      via.set(node, parent);
      origin.set(node, origin.get(parent) === -1 ? parent : origin.get(parent));
    },
    via: (node) => via.get(node),
    path(node, limit) {
      const path = [node];
      for (let at = via.get(node); at !== -1; at = via.get(at)) {
        if (path.length === limit - 1 && via.get(at) !== -1) return [...path.slice(0, -1), -1, origin.get(node)];
        path.push(at);
      }
      return path;
    },
  };
}
