/** Reading numbers and texts one after the other from the first bytes of a file that may end anywhere. */

/** What was read is not enough: the file goes on. */
export class CutError extends Error {
  override name = 'CutError';
}

/** What stands there cannot be, whatever follows. */
export class BrokenError extends Error {
  override name = 'BrokenError';
}

/** A place in bytes, moved on by every reading. All numbers are little-endian. @throws CutError at the end */
export interface Cursor {
  at: number;
  /** Moves on without reading. */
  skip(bytes: number): void;
  uint(bytes: 1 | 2 | 4): number;
  int(bytes: 1 | 2 | 4): number;
  float(bytes: 4 | 8): number;
  /** 64 bits, as a number that is no longer exact beyond 2 ** 53. */
  uint64(): number;
  int64(): number;
  /** UTF-8, of which at most `longest` bytes are made a text. */
  text(bytes: number, longest: number): string;
}

/** A cursor at the start of some bytes. */
export function cursorOf(bytes: Uint8Array): Cursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const take = (length: number): number => {
    if (length > bytes.byteLength - self.at) throw new CutError(`${length} bytes at ${self.at}`);
    self.at += length;
    return self.at - length;
  };
  const self: Cursor = {
    at: 0,
    skip: (length) => void take(length),
    uint: (length) => {
      const at = take(length);
      return length === 1 ? view.getUint8(at) : length === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
    },
    int: (length) => {
      const at = take(length);
      return length === 1 ? view.getInt8(at) : length === 2 ? view.getInt16(at, true) : view.getInt32(at, true);
    },
    float: (length) => (length === 4 ? view.getFloat32(take(4), true) : view.getFloat64(take(8), true)),
    uint64: () => Number(view.getBigUint64(take(8), true)),
    int64: () => Number(view.getBigInt64(take(8), true)),
    text(length, longest) {
      const at = take(length);
      return new TextDecoder().decode(bytes.subarray(at, at + Math.min(length, longest)));
    },
  };
  return self;
}
