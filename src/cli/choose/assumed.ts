/** What a choice takes for granted, in sentences. */
import { userCap } from '../../parse/choice/conditions.ts';
import type { Candidate, Need } from '../../parse/choice/need.ts';
import { gib } from '../../parse/choice/words.ts';
import { LINES_APART } from '../../rules/choices.ts';
import { BUFFERS, FEWEST_BITS } from '../../rules/hardware.ts';

/** All assumptions behind an answer, the weightiest first. */
export function assumptions(
  need: Need,
  device: string | null,
  considered: readonly Candidate[],
  most: number,
): string[] {
  const { budget } = need;
  const caps = considered.some(({ license }) => userCap(license) !== null);
  return [
    `${budget.device}: ${gib(budget.bytes)}, of which a model may have ${gib(budget.usable)}: ${budget.why} (${budget.source})`,
    ...(device === null ? [] : [device]),
    `one sequence of ${need.context.toLocaleString('en')} tokens, its keys and values cached at ${need.kvBits} bits; layers with a sliding window cache their window, recurrent states (below 0.1 GiB) are not counted`,
    `${BUFFERS.why} (${BUFFERS.source})`,
    'bytes are those of the real files, own or of repos that repackage the model; ~ marks parameters times bits, where no file size is known',
    ...(need.minBits === FEWEST_BITS.bits
      ? [
          `weights of fewer than ${FEWEST_BITS.bits} bits are left aside: ${FEWEST_BITS.why} (${FEWEST_BITS.source}); --min-bits lifts it`,
        ]
      : []),
    'scores are claims about the original weights; fewer bits cost some of them',
    ...(need.line === null
      ? [`models of the lines ${LINES_APART.join(', ')} are left out, for they answer no prompt`]
      : []),
    ...(need.license === 'commercial' && need.users === null && caps
      ? ["fewer monthly users than any license's cap; --users tells how many"]
      : []),
    ...(need.license === 'any'
      ? []
      : ["of all licenses along a model's lineage the most restrictive counts; read its text before you rely on it"]),
    ...(considered.length < most
      ? []
      : [`only the ${most.toLocaleString('en')} most downloaded models of the task were looked at`]),
  ];
}
