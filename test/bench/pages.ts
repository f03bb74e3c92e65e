/** A listing of any number of models: real pages over and over, every model under a name and `_id` of its own. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRecording } from '../../src/hub/recording.ts';
import type { HubSource } from '../../src/hub/source.ts';
import type { Exchange, JsonObject } from '../../src/model.ts';
import { packageRoot } from '../../src/package-root.ts';
import { corpusPart, listingPages } from '../corpus-place.ts';

const ROWS = 1_000;

/** Pages by number; each is made when it is asked for. */
export interface Pages {
  /** Where the records came from. */
  from: string;
  count: number;
  body(page: number): string;
}

/** The pages of so many models: of the corpus where it is at hand, else of the fixtures. */
export function pagesOf(models: number): Pages {
  const count = Math.ceil(models / ROWS);
  const folder = corpusPart('listing');
  const [from, sheets] = folder
    ? (['corpus', listingPages(folder)] as const)
    : (['fixtures', fixtureSheets()] as const);
  const body = (page: number): string => {
    const whole = renamed(sheets.at(page % sheets.length)?.() ?? '[]', Math.floor(page / sheets.length));
    // The last page of a listing is a short one.
    return page < count - 1 ? whole : JSON.stringify((JSON.parse(whole) as unknown[]).slice(1));
  };
  return { from, count, body };
}

/** The same page, its models others: text is replaced, since parsing would cost more than what is measured. */
function renamed(body: string, copy: number): string {
  if (copy === 0) return body;
  const mark = copy.toString(16).padStart(2, '0');
  return body
    .replaceAll(/"_id": ?"[0-9a-f]{2}/g, `"_id":"${mark}`)
    .replaceAll(/"(id|modelId)": ?"([\w.-]+\/[\w.-]{1,80})"/g, `"$1":"$2-${mark}"`);
}

/** One sheet of fixture records, in so many copies as a page has room for. */
function fixtureSheets(): (() => string)[] {
  const folder = join(packageRoot, 'fixtures', 'api');
  const records = readdirSync(folder)
    .filter((name) => name.startsWith('models@'))
    .map((name) => readRecording(join(folder, name)))
    .flatMap(({ response }) => ('json' in response ? (response.json as JsonObject[]) : []));
  return Array.from({ length: 40 }, (_, sheet) => () => {
    const rows = Array.from({ length: ROWS }, (_, row) => {
      const number = sheet * ROWS + row;
      const record = records[number % records.length] ?? {};
      return { ...record, _id: number.toString(16).padStart(24, '0'), id: `${record.id}-${number}` };
    });
    return JSON.stringify(rows);
  });
}

/** When the Hub is asked. */
export const AT = Date.UTC(2026, 0, 1);

/** A Hub that lists these pages, on a night. */
export function listing({ count, body }: Pages, night = 0): HubSource {
  return {
    kind: 'live',
    hadToken: false,
    async get(url) {
      const page = Number(new URL(url).searchParams.get('cursor') ?? 0);
      const link = `<https://huggingface.co/api/models?limit=${ROWS}&cursor=${page + 1}>; rel="next"`;
      const headers: Record<string, string> = page + 1 < count ? { link } : {};
      const at = new Date(AT + night * 86_400_000).toISOString();
      return [{ method: 'GET', url, status: 200, headers, body: body(page), at } satisfies Exchange];
    },
  };
}
