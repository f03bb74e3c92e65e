/** A named graphics card or Mac, or an amount of memory, as a budget. */
import { type BandwidthRow, BANDWIDTHS } from '../../rules/bandwidths.ts';
import { DEVICES, type Device, USABLE, type UsableRow } from '../../rules/hardware.ts';
import { nearest } from './likeness.ts';
import type { Budget } from './need.ts';

/** What was asked for and could not be found, with what may have been meant. */
export interface NoDevice {
  problem: string;
  near: readonly string[];
}

/** A device with the amounts it is sold with: more than one asks for a choice. */
export interface FoundDevice {
  budget: Budget;
  /** What was assumed in choosing among its memories; null: nothing. */
  assumed: string | null;
}

const GIB = 2 ** 30;
const AMOUNT = /[\s(-]*(\d{1,4})(?:\s*gi?b\)?)?\s*$/i;
const COUNT = /^\s*(\d{1,2})\s*[x×]\s*/i;
const BRANDS = /\b(?:nvidia|geforce|amd|radeon|intel|apple|gpu|mac|macbook|graphics)\b/gi;

/** An amount of memory of nobody knows what device. */
export function memoryBudget(bytes: number): Budget {
  return budgetOf('memory', 'memory', null, bytes, null);
}

/** `RTX 4090`, `A100 40GB`, `2x L4`, `M3 Max 64GB`: the device of this kind, or what is wrong with it. */
export function deviceBudget(
  asked: string,
  kind: Device['kind'],
  memory: number | null = null,
): FoundDevice | NoDevice {
  const count = Number(COUNT.exec(asked)?.[1] ?? 1);
  const whole = asked.slice(0, 100).replace(COUNT, '');
  const found = namedAs(whole, kind) ?? namedAs(whole.replace(AMOUNT, ''), kind);
  if (found === null)
    return {
      problem: `no ${kind === 'mac' ? 'Mac' : 'GPU'} "${whole}" in the hardware list`,
      near: nearest(
        whole,
        DEVICES.filter((device) => device.kind === kind).map(({ name }) => name),
        plain,
      ),
    };
  const amount = namedAs(whole, kind) === null ? Number(AMOUNT.exec(whole)?.[1]) : Number.NaN;
  const wanted = Number.isNaN(amount) ? memory && memory / GIB : amount;
  if (wanted !== null && !found.memory.includes(wanted))
    return {
      problem: `${found.name} is not sold with ${wanted} GB`,
      near: found.memory.map((size) => `${found.name} ${size}GB`),
    };
  return made(found, count, wanted);
}

function made(device: Device, count: number, wanted: number | null): FoundDevice {
  const [least = 0] = device.memory;
  const size = wanted ?? least;
  const name = `${count > 1 ? `${count} x ` : ''}${device.name} ${size}GB`;
  const choice =
    device.memory.length > 1 && wanted === null
      ? `${device.name} is sold with ${device.memory.join(', ')} GB: the smallest is taken; add the amount to its name for another`
      : null;
  const split = count > 1 ? `the model is split over ${count} devices without loss` : null;
  const assumed = [choice, split].filter((one) => one !== null).join('; ');
  return {
    budget: budgetOf(name, device.kind, device.maker, size * GIB * count, bandwidthOf(device, size, count)),
    assumed: assumed === '' ? null : assumed,
  };
}

/** Every device with every memory it is sold with: GiB in all, GiB that a model may have, and its bandwidth where known. */
export function deviceMemories() {
  return DEVICES.flatMap(({ name, kind, maker, memory }) =>
    memory.map((size) => ({
      name: memory.length > 1 ? `${name} ${size}GB` : name,
      kind,
      maker,
      memory: size,
      usable: Math.round((size * shareOf(kind, size * GIB).share + Number.EPSILON) * 100) / 100,
      bandwidth: bandwidthRow(name, size),
    })),
  );
}

/** Of several devices that share a model, each reads its part at the same time. */
function bandwidthOf({ name }: Device, size: number, count: number): Budget['bandwidth'] {
  const row = bandwidthRow(name, size);
  return row === null ? null : { bytes: row.gigabytes * 1e9 * count, source: row.source };
}

function bandwidthRow(name: string, size: number): BandwidthRow | null {
  return BANDWIDTHS.find(({ id, memory }) => id === name && (memory === null || memory === size)) ?? null;
}

/** The memory of the machine that this runs on; a Mac's is its graphics card's too. */
export function ownBudget(bytes: number, platform: string): Budget {
  const kind = platform === 'darwin' ? 'mac' : 'memory';
  return budgetOf('this machine', kind, kind === 'mac' ? 'Apple' : null, bytes, null);
}

function budgetOf(
  device: string,
  kind: UsableRow['kind'],
  maker: string | null,
  bytes: number,
  bandwidth: Budget['bandwidth'],
): Budget {
  const row = shareOf(kind, bytes);
  return { device, maker, bytes, bandwidth, usable: Math.floor(bytes * row.share), why: row.why, source: row.source };
}

function shareOf(kind: UsableRow['kind'], bytes: number): UsableRow {
  const rows = (USABLE as readonly UsableRow[]).filter((row) => row.kind === kind && row.from * GIB <= bytes);
  return rows.reduce((best, one) => (one.from > best.from ? one : best), rows[0] ?? USABLE[0]);
}

function namedAs(name: string, kind: Device['kind']): Device | null {
  const wanted = plain(name);
  const mine = DEVICES.filter((device) => device.kind === kind);
  return mine.find((device) => [device.name, ...device.aliases].some((one) => plain(one) === wanted)) ?? null;
}

/** Names compared without brands, blanks and signs. */
function plain(name: string): string {
  return name
    .replace(BRANDS, '')
    .toLowerCase()
    .replace(/[^a-z0-9+]/g, '');
}
