import type { DoctorOptions } from '../commands/doctor.ts';
import { withFormat } from '../options.ts';
import { type AddCommand, DB } from './command.ts';

export const addDoctor: AddCommand = (program, terminal, done) => {
  const command = program
    .command('doctor')
    .description('the state of the index, its archive and the last crawls; what failed and what to do')
    .option(...DB)
    .option('--digest', 'print the content digest of the public tables')
    .option('--check', 'look at the whole file, its references, and its content as the last run left it')
    .option('--verify', 'that, and every archived body')
    .option('--probe', 'ask the Hub what is uncertain of it, in six requests; crawls of this index go by the answers')
    .option('--online', 'also ask the Hub who the token belongs to');
  withFormat(command, ['table', 'json', 'jsonl']).action(async (flags: DoctorOptions) =>
    done(await (await import('../commands/doctor.ts')).doctorCommand(flags, terminal)),
  );
};
