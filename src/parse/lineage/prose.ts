/** `This is a quantized version of [X](https://huggingface.co/X)`: the parent that a repackaging's text names. */
import { textLines } from '../card/lines.ts';
import { readRepoId } from './repo-id.ts';

/** A parent named in the text. */
export interface NamedParent {
  id: string;
  /** 1-based line in the card. */
  line: number;
}

/** How far into the body such a sentence is looked for, in lines and in characters a line. */
const MOST_LINES = 120;
const LONGEST_LINE = 600;

/** What a repackaging calls itself, up to the place where the parent is named. */
const PHRASES = [
  /\b(?:quanti[sz]ed|quanti[sz]ation|gguf|gptq|awq|exl2|exl3|mlx|openvino|onnx|fp8|int4|int8)\b[^.[\]()]{0,60}\b(?:version|quant|quantization|quantisation|conversion|format|model files|files)s?\b[^.[\]()]{0,40}\b(?:of|for|from)\s/i,
  /\b(?:static|imatrix|llamacpp|exl2|exllamav2|gguf|gptq|awq) (?:quants?|quantizations?)\s(?:of|for)\s/i,
  /\b(?:was |were |been )?(?:converted|quanti[sz]ed)\b[^.[\]()]{0,60}\bfrom\s/i,
] as const;

/** A word of each of them. */
const SPEAKS = /quanti[sz]|quants?\b|gguf|gptq|awq|exl[23]|mlx|openvino|onnx|fp8|int[48]|converted/i;

const TARGET =
  /^(?:the |original |base |model |[\w']{1,30} ){0,4}(?:\[[^[\]]{1,150}\]\(([^\s()]{1,250})\)|(https?:\/\/[^\s<>()[\]]{1,250})|`?([\w-][\w.-]{1,95}\/[\w-][\w.-]{1,95})`?)/i;

/** Parents named in the first part of the body, in order, each once. The caller knows that the repo holds quantized weights. */
export function parentsInText(card: string, bodyStart: number, bodyLine: number): NamedParent[] {
  const top = card.slice(bodyStart, bodyStart + MOST_LINES * LONGEST_LINE);
  if (!SPEAKS.test(top)) return [];
  const found = textLines(top, MOST_LINES).flatMap((text, at) => {
    const id = parentInLine(text.slice(0, LONGEST_LINE));
    return id === null ? [] : [{ id, line: bodyLine + at }];
  });
  return found.filter(({ id }, at) => found.findIndex((other) => other.id === id) === at);
}

function parentInLine(line: string): string | null {
  if (!line.includes('/') || !SPEAKS.test(line)) return null;
  for (const phrase of PHRASES) {
    const start = phrase.exec(line);
    if (start === null) continue;
    const target = TARGET.exec(line.slice(start.index + start[0].length).replace(/[*_]{2}/g, ''));
    const written = readRepoId(target?.[1] ?? target?.[2] ?? target?.[3] ?? '');
    if (written.kind === 'id') return written.id;
  }
  return null;
}
