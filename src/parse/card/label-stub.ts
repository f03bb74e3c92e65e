// TEMPORARY until labels/scoreless lands; never committed.
const S = /\b(time|latency|memory|size|params?|param(eters)?|tokens?|context|speed|power|carbon|energy|gpu|license|vram|ram|length|cutoff|architecture|hours)\b/i;
export const isScoreless = (t: string): boolean => S.test(t);
