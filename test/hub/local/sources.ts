/** The sources that a set of options opens, and the order they are asked in. */
import { badToken } from './access.ts';
import { type Answer, errorAnswer } from './answer.ts';
import { corpusRepos } from './corpus.ts';
import { datasetSource } from './datasets.ts';
import type { HubOptions } from './options.ts';
import { pagesSource } from './pages.ts';
import { readRecordings, recordedRepos, recordedSource } from './recordings.ts';
import { repoSource } from './repo-source.ts';
import { emptyRepos } from './repos.ts';
import type { HubRequest } from './request.ts';
import type { Source, World } from './world.ts';

/** The sources of these options in the order they are asked: recorded answers, listing pages, held repos. */
export function openSources(options: HubOptions, world: World): Source[] {
  const { listing, recordings, corpus, everyRecord = false } = options;
  const exchanges = recordings === undefined ? [] : readRecordings(...[recordings].flat());
  const recorded = recordings === undefined ? emptyRepos() : recordedRepos(exchanges);
  const repos = corpus === undefined ? recorded : corpusRepos(corpus, everyRecord);
  for (const [id, repo] of recorded.byId) repos.byId.set(id, repo);
  for (const [from, to] of recorded.renamed) repos.renamed.set(from, to);
  return [
    datasetSource(world),
    ...(recordings === undefined ? [] : [recordedSource(exchanges, repos, world)]),
    ...(listing === undefined ? [] : [pagesSource(listing, options.shape ?? 'page', repos, world)]),
    repoSource(repos, world),
  ];
}

/** The first answer a source has; a token nobody issued is refused before any is asked. */
export async function firstAnswer(request: HubRequest, sources: readonly Source[]): Promise<Answer> {
  const refused = badToken(request);
  if (refused !== null) return refused;
  for (const source of sources) {
    const answer = await source.answer(request);
    if (answer !== null) return answer;
  }
  return errorAnswer(404, 'Not found');
}
