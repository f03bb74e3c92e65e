/**
 * License texts that were opened and held against their rows: when, where, and which text it was. A license without a row
 * here was not opened: its terms are written down from knowledge of the text at its `source`.
 */
export interface LicenseTextRow {
  /** The license's id. */
  id: string;
  /** The day on which it was read, ISO date. */
  read: string;
  /** `git:` and the commit in which the file stood at `url`, or `sha256:` of the text. */
  digest: string;
  /** Where it was opened. */
  url: string;
}

/** Sorted by id. */
export const LICENSE_TEXTS = [
  {
    id: 'gemma',
    read: '2026-11-28',
    digest: 'git:3027517bee5c831b281c64f45640711639bc2799',
    url: 'https://github.com/aboutcode-org/scancode-toolkit/blob/3027517bee5c831b281c64f45640711639bc2799/src/licensedcode/data/licenses/gemma-tou-2024-04-01.LICENSE',
  },
  {
    id: 'tongyi-qianwen',
    read: '2026-11-28',
    digest: 'git:967a784adc37acbe53bb64ebc3703eccb07a71ec',
    url: 'https://github.com/aboutcode-org/scancode-toolkit/blob/967a784adc37acbe53bb64ebc3703eccb07a71ec/src/licensedcode/data/licenses/tongyi-qianwen-2023.LICENSE',
  },
  {
    id: 'tongyi-qianwen-research',
    read: '2026-11-28',
    digest: 'git:e8e15962d897714944773cca57fa2e460a3655e8',
    url: 'https://github.com/QwenLM/Qwen/blob/e8e15962d897714944773cca57fa2e460a3655e8/Tongyi%20Qianwen%20RESEARCH%20LICENSE%20AGREEMENT',
  },
] as const satisfies readonly LicenseTextRow[];
