/** The `Link` header (RFC 8288), read by hand: white space optional, parameters in any order, several links. */

const unquoted = (text: string): string => text.trim().replace(/^"(.*)"$/s, '$1');

/** Cuts at a separator outside `<...>` and outside quotes. */
const cutAt = (text: string, separator: ',' | ';'): string[] => {
  const parts: string[] = [];
  let part = '';
  let inside: '>' | '"' | null = null;
  for (const char of text) {
    if (inside === null && char === separator) {
      parts.push(part);
      part = '';
      continue;
    }
    if (inside === null && (char === '<' || char === '"')) inside = char === '<' ? '>' : '"';
    else if (char === inside) inside = null;
    part += char;
  }
  return [...parts, part];
};

const hasRel = (parameter: string, rel: string): boolean => {
  const [name = '', value = ''] = parameter.split(/=(.*)/s);
  return name.trim().toLowerCase() === 'rel' && unquoted(value).toLowerCase().split(/\s+/).includes(rel);
};

/** The address of the first link with this relation, as written; null when there is none. */
export const linkOf = (header: string | undefined, rel: string): string | null => {
  for (const link of cutAt(header ?? '', ',')) {
    const [target = '', ...parameters] = cutAt(link, ';');
    const address = /^\s*<(.*)>\s*$/s.exec(target)?.[1]?.trim();
    if (address && parameters.some((parameter) => hasRel(parameter, rel))) return address;
  }
  return null;
};
