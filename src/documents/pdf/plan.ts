import type { Sheet } from './sheet.js';
import type { Tag } from './tags.js';

/** A block that has been measured and can be drawn. */
export interface Plan {
  /** Space above it, in points, unless it begins a page. */
  readonly gap: number;
  /** Points of its beginning, which a heading above it takes along to a new page. */
  readonly lead: number;
  /** True for what must not be the last of a page. */
  readonly leads: boolean;
  readonly draw: (sheet: Sheet, parent: Tag) => void;
}

/** Draws plans one after another; a heading goes to the next page with what it leads. */
export function drawPlans(sheet: Sheet, parent: Tag, plans: readonly Plan[]): void {
  plans.forEach((plan, index) => {
    if (!sheet.isFresh()) sheet.y += plan.gap;
    const needed = leadFrom(plans, index);
    if (!sheet.isFresh() && needed > sheet.room()) sheet.turn();
    plan.draw(sheet, parent);
  });
}

function leadFrom(plans: readonly Plan[], index: number): number {
  const plan = plans[index];
  if (!plan) return 0;
  const next = plans[index + 1];
  return plan.leads && next ? plan.lead + next.gap + leadFrom(plans, index + 1) : plan.lead;
}
