/** Choosing a model as a form: what fits, why, and what was taken for granted. */
import { type Html, html } from '../html.ts';
import { link } from '../links.ts';
import { AskError, page, type Ran } from '../page.ts';
import { answer } from '../parts/choose/answer.ts';
import { Choice } from '../parts/choose/choice.ts';
import { fields, form } from '../parts/choose/form.ts';

interface Chooser {
  asked: Record<string, string>;
  /** As one would type it. */
  command: string;
  choice: Choice | null;
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
        choice: null,
        problem: words.length > 0 ? 'Say how much memory there is: a graphics card, a Mac, or an amount.' : null,
      };
    const chosen = await standing(['choice', ...words], async () =>
      chosenBy(await given.choose([...words, '--json', '--limit=25'])),
    );
    return { asked, command, ...chosen };
  },
  view: (data, { given }) => ({ title: 'Choose', main: main(data, given.uses) }),
});

function chosenBy({ code, out, err }: Ran): Pick<Chooser, 'choice' | 'problem'> {
  if (code !== 0) return { choice: null, problem: err.replace(/^hubdex: /, '').slice(0, 500) };
  const read = Choice.safeParse(JSON.parse(out));
  if (!read.success) throw new AskError('The choice could not be read; the command line has it.', 503);
  return { choice: read.data, problem: null };
}

function quoted(word: string): string {
  return /^[\w=.,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function main({ asked, command, choice, problem }: Chooser, uses: readonly string[]): Html {
  return html`<h1>Choose a model</h1><p class="lead">Models that fit a memory, a context and a license, ranked by what all claims let expect of them; with what was left out, and why.</p>
${problem === null ? '' : html`<p role="alert" class="empty">${problem}</p>`}
${form(uses, asked)}
${choice === null ? html`<p>To look at: ${link('/choose?gpu=RTX+4090&license=commercial', 'an RTX 4090, for commercial use')}, ${link('/choose?mac=M3+Max+64GB&task=coding', 'code on a Mac with 64 GB')}, ${link('/choose?memory=8GB', 'anything in 8 GB')}.</p>` : answer(choice, command)}`;
}
