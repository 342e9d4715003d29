/**
 * Quantiles of the standard normal law, in millionths, at 113 probabilities of its lower half: each interval
 * from 2^-(k+1) to 2^-k, k from 14 down to 1, is cut in eight equal parts, and 1/2 closes the list. Signs are
 * dropped: the first value stands for -4.008773. Between two nodes the quantile is read on the straight line.
 */
const nodes: readonly number[] = [
  4008773, 3980866, 3955753, 3932911, 3911953, 3892584, 3874574, 3857739, 3841931, 3812930, 3786819, 3763060,
  3741252, 3721091, 3702336, 3684801, 3668329, 3638099, 3610866, 3586074, 3563308, 3542251, 3522656, 3504327,
  3487104, 3455479, 3426972, 3401005, 3377146, 3355067, 3334512, 3315276, 3297193, 3263969, 3233998, 3206678,
  3181560, 3158301, 3136636, 3116349, 3097269, 3062186, 3030511, 3001611, 2975021, 2950380, 2927411, 2905889,
  2885635, 2848359, 2814665, 2783892, 2755549, 2729260, 2704733, 2681732, 2660067, 2620152, 2584020, 2550976,
  2520502, 2492204, 2465771, 2440956, 2417559, 2374387, 2335233, 2299362, 2266227, 2235407, 2206575, 2179469,
  2153875, 2106554, 2063528, 2024014, 1987428, 1953324, 1921351, 1891229, 1862732, 1809892, 1761670, 1717228,
  1675940, 1637325, 1601009, 1566689, 1534121, 1473468, 1417797, 1366204, 1318011, 1272699, 1229859, 1189164,
  1150349, 1077516, 1009990, 946782, 887147, 830511, 776422, 724514, 674490, 579132, 488776, 402250, 318639,
  237202, 157311, 78412, 0,
];

const deepest = 14;
const partsOfAnInterval = 8;

/** Lowest quantile a draw can reach, in standard deviations; the highest is its opposite. */
export const lowestQuantile = -(nodes[0] as number) / 1_000_000;

/**
 * The quantile of the standard normal law at `word` / 2^32, in standard deviations, held between plus and
 * minus 4.008773. Only additions, products and quotients: the same on every machine.
 */
export function normalQuantile(word: number): number {
  const upper = word >= 2 ** 31;
  const fromTheTail = upper ? 2 ** 32 - 1 - word : word;
  const size = lowerTail(fromTheTail) / 1_000_000;
  return upper ? size : -size;
}

function lowerTail(position: number): number {
  const interval = Math.clz32(position);
  if (interval > deepest) return nodes[0] as number;
  const start = 2 ** (31 - interval);
  const width = start / partsOfAnInterval;
  const part = Math.floor((position - start) / width);
  const first = (deepest - interval) * partsOfAnInterval + part;
  const share = (position - start - part * width) / width;
  const [from, to] = [nodes[first] as number, nodes[first + 1] as number];
  return from + (to - from) * share;
}
