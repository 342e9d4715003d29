/**
 * The world that a row belongs to, in one making of it. Rows of another generation are absent: a world made anew knows
 * nobody. `generation` is empty over a source that is never made anew.
 */
export interface WorldMark {
  readonly world: string;
  readonly generation: string;
}
