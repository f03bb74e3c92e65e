/** Names of strangers as names of files and folders. */

/** Names that Windows keeps for devices, with any ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** What no file system leaves in a name's end. */
const ENDS = /[. ]+$/;

/** One part of a path on any system: nothing that leads elsewhere, names a device or is cut off. */
export function pathPart(name: string): string {
  const plain = name
    .replaceAll(/[^A-Za-z0-9._-]+/g, '_')
    .slice(0, 100)
    .replace(ENDS, '_')
    .replace(DEVICES, '_$&');
  return plain === '' || plain === 'data' ? `_${plain}` : plain;
}
