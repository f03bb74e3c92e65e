/** Where requests may go: what a redirect, a record or a listing says is not followed everywhere. */
import { lookup as systemLookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { HubError } from './errors.ts';
import { CANONICAL, toCanonical } from './urls.ts';

/** Hosts that are the Hub; the configured endpoint is one more. As huggingface_hub has them, pull request 4739. */
const HUB_HOSTS: ReadonlySet<string> = new Set(['huggingface.co', 'hf.co', 'hub-ci.huggingface.co']);

/** IPv6 addresses that gateways take to an IPv4 one, with the bits before it: RFC 6052, 8215, 7915 and 3056. */
function carriers(net: string): [string, number][] {
  const [a = 0, b = 0, c = 0, d = 0] = net.split('.').map(Number);
  const [high, low] = [a * 256 + b, c * 256 + d].map((half) => half.toString(16));
  return [
    [`64:ff9b::${net}`, 96],
    [`64:ff9b:1::${net}`, 96],
    [`::ffff:0:${net}`, 96],
    [`2002:${high}:${low}::`, 16],
  ];
}

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(net, bits, 'ipv4');
  for (const [carried, above] of carriers(net)) PRIVATE.addSubnet(carried, above + bits, 'ipv6');
}
for (const [net, bits] of [
  ['::', 96],
  ['100::', 64],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv6');

/** Whether an address is of this machine or of a network of its own (RFC 6890), also written as IPv6. */
const isPrivate = (address: string): boolean => {
  const bare = address.replace(/^\[|\]$/g, '');
  const family = isIP(bare);
  if (family === 4) return PRIVATE.check(bare, 'ipv4');
  return family === 6 && PRIVATE.check(bare, 'ipv6');
};

const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa)\.?$/i;
const isLocalHost = ({ hostname }: URL): boolean => LOCAL_NAME.test(hostname) || isPrivate(hostname);

/** A host that answers for the Hub: the endpoint's own, or one of the Hub's names. */
const isHubHost = (url: URL, endpoint: string): boolean =>
  url.origin === new URL(endpoint).origin || (url.protocol === 'https:' && HUB_HOSTS.has(url.host));

/** What a path on the Hub is about; a redirect does not lead from one to another. */
const kindOfPath = (path: string): 'models' | 'file' | 'other' => {
  if (/^\/api\/(?:models|datasets)(?:\/|$)/.test(path)) return 'models';
  if (path.startsWith('/api/resolve-cache/') || /^\/[^/]+(?:\/[^/]+)?\/(?:resolve|raw)\//.test(path)) return 'file';
  return 'other';
};

const pathOf = (url: URL, endpoint: string): string => {
  const canonical = toCanonical(url.href, endpoint);
  return canonical.startsWith(`${CANONICAL}/`) ? new URL(canonical).pathname : url.pathname;
};

interface Rule {
  why: string;
  breaks: (from: URL, to: URL, endpoint: string) => boolean;
}

/** What a redirect must not do; the first that it does is told. */
const RULES: readonly Rule[] = [
  { why: 'from https to http', breaks: (from, to) => from.protocol === 'https:' && to.protocol !== 'https:' },
  { why: 'with a name or password in the address', breaks: (_, to) => to.username !== '' || to.password !== '' },
  {
    why: 'to an address of this machine or its network',
    breaks: (_, to, endpoint) => isLocalHost(to) && !isLocalHost(new URL(endpoint)),
  },
  {
    why: 'away from the Hub, whose API alone may answer',
    breaks: (from, to, endpoint) => kindOfPath(pathOf(from, endpoint)) === 'models' && !isHubHost(to, endpoint),
  },
  {
    why: 'to something else than was asked for',
    breaks: (from, to, endpoint) =>
      isHubHost(to, endpoint) &&
      kindOfPath(pathOf(from, endpoint)) !== 'other' &&
      kindOfPath(pathOf(to, endpoint)) !== kindOfPath(pathOf(from, endpoint)),
  },
];

/** Throws HubError `redirects` for a redirect that must not be followed. */
export const mayFollow = (from: string, to: string, endpoint: string): void => {
  const broken = RULES.find(({ breaks }) => breaks(new URL(from), new URL(to), endpoint));
  if (broken) throw new HubError('redirects', { url: from, saw: `it leads ${broken.why}: ${to}` });
};

/** Finds the addresses of a host. */
export type Lookup = (host: string) => Promise<readonly string[]>;

export const lookup: Lookup = async (host) => (await systemLookup(host, { all: true })).map(({ address }) => address);

/**
 * Throws HubError `redirects` when a host that is not the Hub's has an address of this machine or its network, where
 * the endpoint has none. A name that cannot be looked up is left to the fetch, which may go through a proxy.
 */
export const isNotLocal = async (to: string, endpoint: string, look: Lookup): Promise<void> => {
  const url = new URL(to);
  if (isHubHost(url, endpoint) || isIP(url.hostname) !== 0 || isLocalHost(new URL(endpoint))) return;
  const addresses = await look(url.hostname).catch(() => []);
  const local = addresses.find(isPrivate);
  if (local !== undefined)
    throw new HubError('redirects', { url: to, saw: `its host is at ${local}, an address of this machine or network` });
};
