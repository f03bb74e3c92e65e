/** The head of a weight file, what stands in it before the weights themselves: as hubdex keeps it, GGUF and safetensors alike. */
import * as z from 'zod';

/** One tensor: its name, its type as the format writes it, its shape, and the bytes it takes (null where the file's end is not known). */
export const HeadTensor = z.tuple([z.string(), z.string(), z.array(z.number()), z.number().nullable()]);
export type HeadTensor = z.infer<typeof HeadTensor>;

export const WeightHead = z.object({
  format: z.enum(['gguf', 'safetensors']),
  /** Bytes of the whole file; null where no answer told. */
  fileBytes: z.number().nullable(),
  /** Texts and numbers that the file tells of itself; of a list only its length. */
  metadata: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** Tensors of this file as the head announces them; null where it announces no number. */
  tensorCount: z.number().nullable(),
  tensors: z.array(HeadTensor),
  /** Every tensor was read. */
  complete: z.boolean(),
  /** Bytes from the start that would have been enough, as far as what was read tells; null where nothing is missing. */
  needs: z.number().nullable(),
  /** Why nothing can be made of it; null for a head. */
  broken: z.string().nullable(),
});
export type WeightHead = z.infer<typeof WeightHead>;

/** The head of one weight file of a repo. */
export interface HeldHead {
  path: string;
  head: WeightHead;
}

/** Formats whose heads are read, by how their files end. */
const HEAD_FORMATS: Readonly<Record<string, WeightHead['format']>> = {
  '.gguf': 'gguf',
  '.safetensors': 'safetensors',
};

/** The format of a file whose head can be read; null for all other files. */
export function headFormat(path: string): WeightHead['format'] | null {
  return HEAD_FORMATS[/\.[a-z]{4,11}$/i.exec(path)?.[0].toLowerCase() ?? ''] ?? null;
}
