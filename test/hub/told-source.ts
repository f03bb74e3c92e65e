import { followStored } from '../../src/hub/hops.ts';
import type { ListPage } from '../../src/hub/listing.ts';
import { listUrl } from '../../src/hub/requests.ts';
import type { HubSource } from '../../src/hub/source.ts';
import type { Exchange } from '../../src/model.ts';

/** The Hub. */
export const HUB = 'https://huggingface.co';
/** A blob. */
export const BLOB = 'b'.repeat(40);
/** A commit. */
export const SHA = '86b5e0934494bd15c9632b12f734a8a67f723594';
/** What a source answers, as far as a test cares. */
export type Answer = Partial<Pick<Exchange, 'status' | 'headers' | 'body'>>;

/** A source that answers from a function and notes what it was asked. */
export const source = (
  answer: (url: string, times: number) => Answer,
  kind: HubSource['kind'] = 'live',
): HubSource & { asked: string[] } => {
  const asked: string[] = [];
  const find = (url: string): Exchange => {
    asked.push(url);
    const times = asked.filter((one) => one === url).length;
    return {
      method: 'GET',
      url,
      status: 200,
      headers: {},
      body: '',
      at: '2026-11-23T08:00:00.000Z',
      ...answer(url, times),
    };
  };
  return { kind, hadToken: false, asked, get: (url) => followStored(url, find) };
};

/** A page of these models. */
export const rows = (...ids: string[]): string => JSON.stringify(ids.map((id) => ({ id })));
/** The header that leads to a next page. */
export const next = (url: string): Record<string, string> => ({ link: `<${url}>; rel="next"` });
/** All pages of a walk. */
export const all = async (pages: AsyncGenerator<ListPage>): Promise<ListPage[]> => {
  const got: ListPage[] = [];
  for await (const page of pages) got.push(page);
  return got;
};
/** The first page of a listing. */
export const START = listUrl({}, { sort: 'createdAt', limit: 100, expand: ['sha', 'tags'] });
/** The page behind it. */
export const SECOND = `${START}&cursor=two`;
