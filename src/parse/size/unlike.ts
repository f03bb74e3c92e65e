/** What stands in a name like a size and is none: hashes, data sets, rounds, versions, amounts of training. */
import type { NameReading } from '../names/reading.ts';

/** `3b5c4320` is a hash. */
const HASH = /^\d{1,40}[a-f]/i;
/** `m30m` is a data set, not 30 million parameters. */
const SINGLE_LETTER = /(?:^|[^a-z])[a-z]$/i;

/** `r1b`, `v2b`: a round or a version and its letter. */
const ROUND = /(?:^|[^a-z0-9])[rv]$/i;
/** `yolov5m`, `yolo11m`: a version and its medium size. */
const MEDIUM = /yolov?$/i;
/** `-s32B-b79K`: images seen, by so many at a time. */
const SEEN = /^s\d{1,4}b-b\d{1,4}k/i;
/** `100Mpt_500M`: behind tokens of pretraining, tokens of what came before it (doses of them were compared). */
const DOSE = /dose[-_]\d{1,4}[mb]pt[-_]/i;

/** `m26m1` and `qo7ax2t` are names. */
export function onlyLooksLikeSize(id: string, size: NonNullable<NameReading['size']>): boolean {
  const [before, behind] = [id.slice(0, size.start), id.slice(size.end)];
  if (HASH.test(behind) || DOSE.test(before)) return true;
  if (SEEN.test(id.slice(Math.max(0, size.start - 1)))) return true;
  if (size.value < 1e9 && (SINGLE_LETTER.test(before) || MEDIUM.test(before))) return true;
  if (ROUND.test(before) && /^\d[a-z]$/i.test(size.text)) return true;
  if (/^\d/.test(behind) && (size.value < 1e9 || /[a-z]$/i.test(before))) return true;
  return size.value >= 1e12 && (/[a-z]$/i.test(before) || /^[a-z0-9]/i.test(behind));
}
