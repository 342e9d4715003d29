import type { Block } from '../content/model.js';
import { drawLines, linesOf } from './lines.js';
import type { Plan } from './plan.js';
import type { Sheet } from './sheet.js';
import { colours, styles } from './style.js';
import { drawArtifact, drawTagged, openTag, type Tag } from './tags.js';
import { planParagraph } from './texts.js';

type Notice = Extract<Block, { kind: 'NOTICE' }>;

const side = 14;
const padding = 7;

const tones = {
  GOOD: { bar: colours.accent, ground: colours.accentTint },
  PLAIN: { bar: colours.quiet, ground: colours.plainTint },
  WARNING: { bar: colours.warning, ground: colours.warningTint },
} as const;

/** What must not be missed: a title and a text on a ground, with a bar in the colour of its tone, never cut. */
export function planNotice(sheet: Sheet, notice: Notice): Plan {
  const width = sheet.width - 2 * side;
  const title = linesOf(sheet.doc, notice.title, styles.noticeTitle, width);
  const text = notice.text ? linesOf(sheet.doc, notice.text, styles.noticeText, width) : [];
  const between = text.length > 0 ? 2 : 0;
  const height =
    title.length * styles.noticeTitle.leading +
    between +
    text.length * styles.noticeText.leading +
    2 * padding;
  if (height > sheet.fullRoom) return planParagraph(sheet, `${notice.title}\n${notice.text ?? ''}`);
  return {
    gap: 10,
    lead: height,
    leads: false,
    draw: (on, parent) => {
      drawGround(on, notice.tone, height);
      const group = openTag(on.doc, parent, 'Div');
      on.y += padding;
      drawPart(on, group, title, { ...styles.noticeTitle, colour: tones[notice.tone].bar }, width);
      on.y += between;
      if (text.length > 0) drawPart(on, group, text, styles.noticeText, width);
      on.y += padding;
      group.end();
    },
  };
}

function drawGround(sheet: Sheet, tone: Notice['tone'], height: number): void {
  const { bar, ground } = tones[tone];
  drawArtifact(sheet.doc, 'Layout', () => {
    sheet.doc.rect(sheet.left, sheet.y, sheet.width, height).fill(ground);
    sheet.doc.rect(sheet.left, sheet.y, 3, height).fill(bar);
  });
}

function drawPart(
  sheet: Sheet,
  parent: Tag,
  lines: readonly string[],
  style: Parameters<typeof drawLines>[2],
  width: number,
): void {
  drawTagged(sheet.doc, parent, 'P', () =>
    drawLines(sheet.doc, lines, style, { x: sheet.left + side, y: sheet.y, width }),
  );
  sheet.y += lines.length * style.leading;
}
