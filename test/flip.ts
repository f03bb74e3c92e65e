import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Flips one bit of a file at an offset. */
export function flip(path: string, at: number): void {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  byte.writeUInt8(byte.readUInt8() ^ 0x10);
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
}
