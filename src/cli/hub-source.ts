/** Where a crawl's exchanges come from, as the command line and the environment say. */
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { live } from '../hub/live.ts';
import { politeFetch, type PoliteFetch } from '../hub/polite.ts';
import { recordingTo } from '../hub/record.ts';
import type { PoliteOptions } from '../hub/options.ts';
import { replay } from '../hub/replay.ts';
import { type HubSettings, readSettings, userAgent } from '../hub/settings.ts';
import type { HubSource } from '../hub/source.ts';
import { version } from '../package-root.ts';
import { whyRefused } from '../refused.ts';
import { UsageError } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** Where from, and how politely. */
export interface SourceOptions {
  replay?: string | undefined;
  record?: string | undefined;
  /** Requests at once. */
  concurrency: number;
  /** Share of each quota left to others, 0 to below 1. */
  reserve: number;
  /** Tries a request. */
  tries: number;
  /** Seconds to wait for an answer to begin. */
  timeout: number;
}

/** An opened source and what it was opened with. */
export interface Opened {
  source: HubSource;
  /** Null for a replay. */
  polite: PoliteFetch | null;
  settings: HubSettings;
}

/** The settings of the environment, read as the Hub's own tools read them. */
export function settingsOf(terminal: Terminal): HubSettings {
  return readSettings(terminal.env, (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null));
}

/** @throws UsageError for a folder of recordings that is none. */
export function requireRecordings({ replay }: Pick<SourceOptions, 'replay'>): void {
  if (replay === undefined) return;
  if (!existsSync(replay)) throw new UsageError(`--replay ${replay}: no such folder`);
  if (!statSync(replay).isDirectory()) throw new UsageError(`--replay ${replay}: it is a file; name a folder`);
}

/** Makes the folder of recordings, before anything is asked. @throws UsageError where it cannot be written */
function readyToRecord(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new UsageError(`--record ${folder}: ${whyRefused(error)}`);
  }
}

/** Opens the source. @throws UsageError for a folder that is none. */
export function openSource(
  options: SourceOptions,
  events: Pick<PoliteOptions, 'onWait' | 'onRetry' | 'onWarning'>,
  terminal: Terminal,
): Opened {
  const settings = settingsOf(terminal);
  requireRecordings(options);
  if (options.replay !== undefined) {
    return { source: replay(options.replay), polite: null, settings };
  }
  if (options.record !== undefined) readyToRecord(options.record);
  const polite = politeFetch({
    ...events,
    endpoint: settings.endpoint,
    token: settings.token,
    offline: settings.offline,
    userAgent: userAgent(version, process.versions.node, settings.origin),
    concurrency: options.concurrency,
    reserve: options.reserve,
    maxTries: options.tries,
    headersMs: options.timeout * 1000,
  });
  const source = live(polite, { token: settings.token });
  const recorded = options.record === undefined ? source : recordingTo(options.record, source, settings.endpoint);
  return { source: recorded, polite, settings };
}
