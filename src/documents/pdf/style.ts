/** Points in a millimetre. */
export const millimetre = 72 / 25.4;

/** An A4 page and its margins, in points. */
export const paper = {
  width: 595.28,
  height: 841.89,
  left: 20 * millimetre,
  right: 20 * millimetre,
  top: 20 * millimetre,
  bottom: 20 * millimetre,
} as const;

/** One accent and greys; none of the colours of the State's papers. */
export const colours = {
  ink: '#1c2226',
  quiet: '#55606a',
  accent: '#14615f',
  accentTint: '#eef5f4',
  warning: '#8f4a12',
  warningTint: '#fbf3ea',
  plainTint: '#f3f5f6',
  rule: '#d3dadd',
  watermark: '#f4f6f7',
  paper: '#ffffff',
} as const;

/** How a text is set. */
export interface TextStyle {
  readonly font: 'regular' | 'strong';
  /** Points. */
  readonly size: number;
  /** Height of a line, in points. */
  readonly leading: number;
  readonly colour: string;
}

const regular = (size: number, leading: number, colour: string = colours.ink): TextStyle => ({
  font: 'regular',
  size,
  leading,
  colour,
});
const strong = (size: number, leading: number, colour: string = colours.ink): TextStyle => ({
  font: 'strong',
  size,
  leading,
  colour,
});

/** The texts of a document, from the title down. */
export const styles = {
  title: strong(20, 24, colours.accent),
  subtitle: regular(10.5, 14, colours.quiet),
  heading1: strong(12, 15, colours.accent),
  heading2: strong(10.5, 14),
  body: regular(9.5, 12.5),
  noticeTitle: strong(10.5, 13),
  noticeText: regular(9.25, 12),
  factLabel: regular(9, 12, colours.quiet),
  factValue: regular(9.5, 12),
  referenceLabel: regular(8.5, 11, colours.quiet),
  referenceValue: strong(9, 11),
  caption: strong(9.5, 12),
  tableHeader: strong(8, 10.5, colours.accent),
  tableCell: regular(8.5, 11),
  tableRowName: strong(8.5, 11),
  symbolMark: strong(7.5, 9),
  symbolCaption: regular(7.5, 10, colours.quiet),
  band: strong(8, 10, colours.warning),
  footer: regular(8, 10, colours.quiet),
} as const satisfies Record<string, TextStyle>;
