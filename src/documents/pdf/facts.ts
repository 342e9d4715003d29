import type { LabelledValue } from '../content/model.js';
import { linesOf } from './lines.js';
import type { Plan } from './plan.js';
import { drawRow, type Frame, heightOf, type Row } from './rows.js';
import type { Sheet } from './sheet.js';
import { styles, type TextStyle } from './style.js';
import { openTag, type Tag } from './tags.js';

/** How labels and values are set: where, and in which hand. */
export interface FactsForm {
  readonly left: number;
  readonly width: number;
  /** Part of the width that the labels take. */
  readonly labels: number;
  readonly label: TextStyle;
  readonly value: TextStyle;
  readonly padding: number;
}

/** Labels and values in two columns: a table whose first cells head their rows. */
export function planFacts(sheet: Sheet, facts: readonly LabelledValue[], given?: FactsForm): Plan {
  const form = given ?? {
    left: sheet.left,
    width: sheet.width,
    labels: 0.32,
    label: styles.factLabel,
    value: styles.factValue,
    padding: 1.5,
  };
  const rows = facts.map(fact => rowOf(sheet, fact, form));
  const first = rows[0];
  return {
    gap: 4,
    lead: first ? Math.min(heightOf(first), sheet.fullRoom / 3) : 0,
    leads: false,
    draw: (on, parent) => drawFacts(on, parent, rows, form),
  };
}

function drawFacts(sheet: Sheet, parent: Tag, rows: readonly Row[], { left, width }: FactsForm): void {
  if (rows.length === 0) return;
  const frame: Frame = { left, width, onNewPage: () => {}, repeated: 0 };
  const table = openTag(sheet.doc, parent, 'Table');
  for (const row of rows) drawRow(sheet, table, row, frame);
  table.end();
}

function rowOf(sheet: Sheet, fact: LabelledValue, form: FactsForm): Row {
  const gutter = 12;
  const labels = form.width * form.labels;
  const values = form.width - labels - gutter;
  const lines = fact.value.flatMap(line => linesOf(sheet.doc, line, form.value, values));
  return {
    padding: form.padding,
    cells: [
      {
        heads: 'Row',
        lines: linesOf(sheet.doc, fact.label, form.label, labels),
        style: form.label,
        x: form.left,
        width: labels,
        align: 'START',
      },
      {
        heads: null,
        lines,
        style: form.value,
        x: form.left + labels + gutter,
        width: values,
        align: 'START',
      },
    ],
  };
}
