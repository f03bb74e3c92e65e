/** Which memory a choice is for, as it was asked. */
import { type FoundDevice, deviceBudget, memoryBudget, ownBudget } from '../parse/choice/device.ts';
import { ChoiceError } from './error.ts';

/** The machine that a command runs on. */
export interface Machine {
  /** Bytes. */
  memory: number;
  /** As Node names it: `darwin`, `linux` ... */
  platform: string;
}

export interface AskedDevice {
  /** Bytes. */
  memory: number | null;
  gpu: string | null;
  mac: string | null;
  /** This machine's own memory. */
  here: Machine | null;
}

/** The budget of a device. @throws ChoiceError where none or more than one is named, or it is not known. */
export function budgetOf(asked: AskedDevice): FoundDevice {
  const { memory, gpu, mac, here } = asked;
  if ([gpu, mac, here].filter((one) => one !== null).length > 1)
    throw new ChoiceError('give one of --gpu, --mac and --here');
  if (here !== null) return { budget: ownBudget(here.memory, here.platform), assumed: null };
  const name = gpu ?? mac;
  if (name !== null) return named(name, gpu === null ? 'mac' : 'gpu', memory);
  if (memory === null)
    throw new ChoiceError('say how much memory there is: --memory 24GB, --gpu "RTX 4090", --mac m3-max-64 or --here');
  return { budget: memoryBudget(memory), assumed: null };
}

function named(name: string, kind: 'gpu' | 'mac', memory: number | null): FoundDevice {
  const found = deviceBudget(name, kind, memory);
  if ('budget' in found) return found;
  const near = found.near.length > 0 ? `did you mean ${found.near.join(', ')}? Or give` : 'give';
  throw new ChoiceError(`${found.problem}; ${near} the amount with --memory`);
}
