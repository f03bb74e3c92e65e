/** Notes that say of a model that its sources do not agree on its size or its weights: what the head of a weight file can settle. */
export const DOUBTS: readonly string[] = [
  'parameters-disagree',
  'parameters-header-torn',
  'parameters-implausible',
  'parameters-ruled-out',
  'weights-bits-mismatch',
  'weights-level-unknown',
  'weights-packing-unclear',
];
