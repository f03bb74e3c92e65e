/** Choosing a model as a form: what fits, why, and what was taken for granted. */
import { type Html, html } from '../html.ts';
import { link } from '../links.ts';
import { type Chosen, page } from '../page.ts';
import { answer } from '../parts/choose/answer.ts';
import { fields, form } from '../parts/choose/form.ts';

interface Chooser {
  asked: Record<string, string>;
  /** As one would type it. */
  command: string;
  chosen: Chosen | null;
  problem: string | null;
}

export const choosePage = page<Chooser>({
  path: '/choose',
  waits: true,
  async read({ query, given, standing }) {
    const asked = Object.fromEntries(
      fields(given.uses).flatMap(({ name }) =>
        query.get(name) ? [[name, (query.get(name) ?? '').slice(0, 100)]] : [],
      ),
    );
    const words = Object.entries(asked).map(([name, value]) => `--${name}=${value}`);
    const command = `hubdex choose ${words.map(quoted).join(' ')}`.trim();
    if (!asked.gpu && !asked.mac && !asked.memory)
      return {
        asked,
        command,
        chosen: null,
        problem: words.length > 0 ? 'Say how much memory there is: a graphics card, a Mac, or an amount.' : null,
      };
    const chosen = await given.choose([...words, `--limit=${MOST}`], standing);
    if ('problem' in chosen) return { asked, command, chosen: null, problem: chosen.problem.slice(0, 500) };
    return { asked, command, chosen, problem: null };
  },
  json: ({ chosen, problem, ...asked }) => ({ ...asked, choice: chosen?.whole() ?? null, problem }),
  view: (data, { given }) => ({ title: 'Choose', main: main(data, given.uses) }),
});

/** Models shown of each group. */
const MOST = 25;

function quoted(word: string): string {
  return /^[\w=.,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function main({ asked, command, chosen, problem }: Chooser, uses: readonly string[]): Html {
  return html`<h1>Choose a model</h1><p class="lead">Models that fit a memory, a context and a license, ranked by what all claims let expect of them; with what was left out, and why.</p>
${problem === null ? '' : html`<p role="alert" class="empty">${problem}</p>`}
${form(uses, asked)}
${chosen === null ? html`<p>To look at: ${link('/choose?gpu=RTX+4090&license=commercial', 'an RTX 4090, for commercial use')}, ${link('/choose?mac=M3+Max+64GB&task=coding', 'code on a Mac with 64 GB')}, ${link('/choose?memory=8GB', 'anything in 8 GB')}.</p>` : answer(chosen.shown, command)}`;
}
