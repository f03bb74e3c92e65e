/** Answers made from held repos: listings, details and files. */
import { modelDetails } from './details.ts';
import { fileAnswer, wantedFile } from './files.ts';
import { listModels } from './listing.ts';
import { mutateRepos, type Repos } from './repos.ts';
import type { Mutation, Source, World } from './world.ts';

/** What the planned faults do to one model at the start of a later pass, strongest first. */
function mutationOf(id: string, likes: unknown, world: World): Mutation | null {
  const strikes = world.plan().strikes;
  if (strikes('vanish', id)) return { kind: 'vanish', id };
  if (strikes('rename', id) && !id.endsWith('-renamed')) return { kind: 'rename', id, to: `${id}-renamed` };
  if (strikes('changed', id)) return { kind: 'change', id, patch: { likes: Number(likes ?? 0) + 1 } };
  return null;
}

/** A source over these repos. It answers every model path, so it stands last. */
export function repoSource(repos: Repos, world: World): Source {
  return {
    answer(request) {
      const wanted = wantedFile(request.segments);
      if (wanted !== null) return fileAnswer(request, repos, wanted);
      if (request.segments[0] !== 'api' || request.segments[1] !== 'models') return null;
      return request.segments.length === 2
        ? listModels(request.query, repos, world)
        : modelDetails(request, repos, world.habits.treePage);
    },
    mutate: (mutation) => mutateRepos(repos, mutation, world.now()),
    beginPass(pass) {
      if (pass < 2 || !world.plan().touchesRows) return;
      for (const [id, repo] of Array.from(repos.byId)) {
        const mutation = mutationOf(id, repo.record['likes'], world);
        if (mutation !== null) mutateRepos(repos, mutation, world.now());
      }
    },
  };
}
