/**
 * Memory bandwidth by device: what bounds the tokens a second of one sequence, since each token reads all active weights.
 * Makers' own figures, in GB of 10^9 bytes a second.
 */
export interface BandwidthRow {
  /** As in the hardware list. */
  id: string;
  /** GB of memory it holds for; null: for every memory it is sold with. */
  memory: number | null;
  gigabytes: number;
  source: string;
}

const nvidia = (page: string) => `https://www.nvidia.com/en-us/${page}`;
const APPLE = 'https://support.apple.com/en-us/docs/mac';
const ADA = nvidia('geforce/graphics-cards/compare/');
const AMD = 'https://www.amd.com/en/products/specifications/graphics.html';
const INTEL = 'https://www.intel.com/content/www/us/en/products/details/discrete-gpus/arc.html';

/** Sorted by id, then memory. */
export const BANDWIDTHS: readonly BandwidthRow[] = (
  [
    ['A10', null, 600, nvidia('data-center/products/a10-gpu/')],
    ['A100', 40, 1555, nvidia('data-center/a100/')],
    ['A100', 80, 2039, nvidia('data-center/a100/')],
    ['A30', null, 933, nvidia('data-center/products/a30-gpu/')],
    ['A40', null, 696, nvidia('data-center/a40/')],
    ['Apple M1', null, 68, APPLE],
    ['Apple M1 Max', null, 400, APPLE],
    ['Apple M1 Pro', null, 200, APPLE],
    ['Apple M1 Ultra', null, 800, APPLE],
    ['Apple M2', null, 100, APPLE],
    ['Apple M2 Max', null, 400, APPLE],
    ['Apple M2 Pro', null, 200, APPLE],
    ['Apple M2 Ultra', null, 800, APPLE],
    ['Apple M3', null, 100, APPLE],
    ['Apple M3 Max', 36, 300, APPLE],
    ['Apple M3 Max', 48, 400, APPLE],
    ['Apple M3 Max', 64, 400, APPLE],
    ['Apple M3 Max', 96, 300, APPLE],
    ['Apple M3 Max', 128, 400, APPLE],
    ['Apple M3 Pro', null, 150, APPLE],
    ['Apple M3 Ultra', null, 819, APPLE],
    ['Apple M4', null, 120, APPLE],
    ['Apple M4 Max', 36, 410, APPLE],
    ['Apple M4 Max', 48, 546, APPLE],
    ['Apple M4 Max', 64, 546, APPLE],
    ['Apple M4 Max', 128, 546, APPLE],
    ['Apple M4 Pro', null, 273, APPLE],
    ['Arc A770', null, 560, INTEL],
    ['Arc B580', null, 456, INTEL],
    ['B200', null, 8000, nvidia('data-center/dgx-b200/')],
    ['GB10', null, 273, nvidia('products/workstations/dgx-spark/')],
    ['H100', null, 3350, nvidia('data-center/h100/')],
    ['H200', null, 4800, nvidia('data-center/h200/')],
    ['L4', null, 300, nvidia('data-center/l4/')],
    ['L40', null, 864, nvidia('data-center/l40/')],
    ['L40s', null, 864, nvidia('data-center/l40s/')],
    ['MI210', null, 1638, AMD],
    ['MI250', null, 3277, AMD],
    ['MI300', null, 5300, AMD],
    ['P40', null, 346, nvidia('data-center/tesla-p40/')],
    ['RTX 2060', null, 336, ADA],
    ['RTX 2070', null, 448, ADA],
    ['RTX 2080', null, 448, ADA],
    ['RTX 2080 Ti', null, 616, ADA],
    ['RTX 3060', 8, 240, ADA],
    ['RTX 3060', 12, 360, ADA],
    ['RTX 3060 Ti', null, 448, ADA],
    ['RTX 3070', null, 448, ADA],
    ['RTX 3070 Ti', null, 608, ADA],
    ['RTX 3080', 10, 760, ADA],
    ['RTX 3080', 12, 912, ADA],
    ['RTX 3080 Ti', null, 912, ADA],
    ['RTX 3090', null, 936, ADA],
    ['RTX 3090 Ti', null, 1008, ADA],
    ['RTX 4060', null, 272, ADA],
    ['RTX 4060 Ti', null, 288, ADA],
    ['RTX 4070', null, 504, ADA],
    ['RTX 4070 Super', null, 504, ADA],
    ['RTX 4070 Ti', null, 504, ADA],
    ['RTX 4070 Ti Super', null, 672, ADA],
    ['RTX 4080', null, 717, ADA],
    ['RTX 4080 SUPER', null, 736, ADA],
    ['RTX 4090', null, 1008, ADA],
    ['RTX 5060', null, 448, ADA],
    ['RTX 5060 Ti', null, 448, ADA],
    ['RTX 5070', null, 672, ADA],
    ['RTX 5070 Ti', null, 896, ADA],
    ['RTX 5080', null, 960, ADA],
    ['RTX 5090', null, 1792, ADA],
    ['RTX 6000 Ada', null, 960, nvidia('products/workstations/rtx-6000/')],
    ['RTX A4000', null, 448, nvidia('design-visualization/rtx-a4000/')],
    ['RTX A6000', null, 768, nvidia('design-visualization/rtx-a6000/')],
    ['RTX PRO 6000 WS', null, 1792, nvidia('products/workstations/professional-desktop-gpus/rtx-pro-6000/')],
    ['RX 6800', null, 512, AMD],
    ['RX 7600 XT', null, 288, AMD],
    ['RX 7700 XT', null, 432, AMD],
    ['RX 7800 XT', null, 624, AMD],
    ['RX 7900 GRE', null, 576, AMD],
    ['RX 7900 XT', null, 800, AMD],
    ['RX 7900 XTX', null, 960, AMD],
    ['RX 9060 XT', null, 320, AMD],
    ['RX 9070', null, 640, AMD],
    ['RX 9070 XT', null, 640, AMD],
    ['Ryzen AI Max+ 395', null, 256, AMD],
    ['T4', null, 300, nvidia('data-center/tesla-t4/')],
    ['V100', null, 900, nvidia('data-center/v100/')],
  ] as const
).map(([id, memory, gigabytes, source]) => ({ id, memory, gigabytes, source }));
