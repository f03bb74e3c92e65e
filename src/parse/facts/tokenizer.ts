/** What tells one tokenizer from another without downloading it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json, JsonObject, RepoFile, Tokenizer } from '../../model.ts';
import { TOKENIZER_FILES } from '../../rules/tokenizers.ts';
import { count, viewConfig } from '../config/shape.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { object } from '../read.ts';

export const tokenizer: Extractor = (model) => {
  const found: Tokenizer = {
    class: classOf(model),
    vocab_size: model.configIsFile ? count(viewConfig(model.anyConfig), 'vocabulary') : null,
    fingerprint: model.files === null ? null : fingerprint(model.files),
    chat_template_hash: templateHash(model),
  };
  return isKnown(found) ? { tokenizer: found } : NOTHING_FOUND;
};

function isKnown(found: Tokenizer): boolean {
  if (found.class !== null || found.vocab_size !== null) return true;
  return found.fingerprint !== null || found.chat_template_hash !== null;
}

/** `tokenizer_class` of tokenizer_config.json, or of the config. Fast and slow versions of a class split alike. */
function classOf(model: Reading): string | null {
  const stated =
    model.tokenizerConfig?.tokenizer_class ?? projected(model)?.tokenizer_class ?? model.anyConfig.tokenizer_class;
  return typeof stated === 'string' && stated !== '' ? stated.slice(0, 100) : null;
}

/** The Hub's projection of tokenizer_config.json. */
function projected(model: Reading): JsonObject | null {
  return object(object(model.api?.config)?.tokenizer_config);
}

/** `<file>:<hash>` of the first tokenizer file of the list that the repo holds with a known hash. */
function fingerprint(files: readonly RepoFile[]): string | null {
  for (const { file } of TOKENIZER_FILES) {
    const held = files.find((one) => one.path === file);
    const hash = held?.sha256 ?? held?.blobId ?? null;
    if (hash !== null) return `${file}:${hash}`;
  }
  return null;
}

/** Where chat templates are kept, strongest first: a file of their own, the tokenizer's or processor's config, a GGUF header. */
const TEMPLATES: readonly ((model: Reading) => Json | undefined)[] = [
  (model) => object(model.api?.config)?.chat_template_jinja,
  (model) => model.tokenizerConfig?.chat_template,
  (model) => projected(model)?.chat_template,
  (model) => object(object(model.api?.config)?.processor_config)?.chat_template,
  (model) => object(model.api?.gguf)?.chat_template,
];

function templateHash(model: Reading): string | null {
  for (const read of TEMPLATES) {
    const text = textOf(read(model));
    if (text !== null) return bytesToHex(sha256(utf8ToBytes(text)));
  }
  return null;
}

/** A template's text; of several named ones, the default. */
function textOf(template: Json | undefined): string | null {
  if (typeof template === 'string') return template === '' ? null : template;
  if (!Array.isArray(template)) return null;
  const named = template.map(object).find((one) => one?.name === 'default');
  return typeof named?.template === 'string' ? named.template : null;
}
