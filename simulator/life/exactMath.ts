/**
 * Logarithm and exponential from sums, products and quotients alone, which every machine rounds alike;
 * `Math.log` and `Math.exp` may differ in the last bit from one to another.
 */

const terms = 24;

/** Natural logarithm of a positive number. */
export function naturalLog(value: number): number {
  let mantissa = value;
  let doublings = 0;
  for (; mantissa >= 1.5; doublings++) mantissa /= 2;
  for (; mantissa < 0.75; doublings--) mantissa *= 2;
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let term = 2 * terms + 1; term > 0; term -= 2) sum = sum * square + 1 / term;
  return 2 * ratio * sum + doublings * Math.LN2;
}

/** Exponential of a number between -700 and 700. */
export function exponential(value: number): number {
  const doublings = Math.round(value / Math.LN2);
  const rest = value - doublings * Math.LN2;
  let sum = 1;
  for (let term = terms; term > 0; term--) sum = 1 + (rest / term) * sum;
  for (let step = 0; step < doublings; step++) sum *= 2;
  for (let step = 0; step > doublings; step--) sum /= 2;
  return sum;
}
