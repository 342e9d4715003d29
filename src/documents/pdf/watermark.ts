import { documentFonts, type OutlineCommand, printable } from './fonts.js';
import { colours, paper } from './style.js';
import { drawArtifact, type Pdf } from './tags.js';

const angle = 52 * (Math.PI / 180);
const share = 0.72;

/**
 * Draws the first word of a notice across the page, so light that it hinders no reading. It is drawn as outlines, not
 * as text: a program that reads the page finds no stray letters. Drawn once for a document and shown on each page.
 */
export function drawWatermark(doc: Pdf, notice: string): void {
  const { page } = doc as unknown as { page: { xobjects: Record<string, unknown> } };
  page.xobjects.Watermark = formOf(doc, notice);
  drawArtifact(doc, 'Pagination', () => {
    doc.save();
    // The form is drawn upwards, and pdfkit has turned the page.
    doc.transform(1, 0, 0, -1, 0, paper.height);
    doc.addContent('/Watermark Do');
    doc.restore();
  });
}

const forms = new WeakMap<Pdf, unknown>();

function formOf(doc: Pdf, notice: string): unknown {
  const known = forms.get(doc);
  if (known) return known;
  const word = printable(notice.split(/\s/)[0] ?? '');
  const form = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, paper.width, paper.height],
    Resources: {},
  });
  form.end(outlinesAcross(word));
  forms.set(doc, form);
  return form;
}

/** Operators that fill the outlines of a word, in the middle of the page. */
function outlinesAcross(word: string): string {
  const { layout, units } = laidOut(word);
  const width = layout.positions.reduce((sum, position) => sum + position.xAdvance, 0);
  const size = (share * Math.hypot(paper.width, paper.height)) / Math.max(width / units, 4);
  const scale = size / units;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const x = paper.width / 2 - (cos * width) / 2 + sin * 330;
  const y = paper.height / 2 - (sin * width) / 2 - cos * 330;
  const steps: string[] = [
    `${colourOperands(colours.watermark)} rg`,
    `${[cos, sin, -sin, cos, x, y].map(short).join(' ')} cm`,
  ];
  let pen = 0;
  layout.glyphs.forEach((glyph, index) => {
    steps.push(...outline(glyph.path.commands, pen));
    pen += layout.positions[index]?.xAdvance ?? 0;
  });
  return `${steps.join('\n')}\nf`;
}

function laidOut(word: string) {
  const { strong } = documentFonts();
  return { layout: strong.layout(word), units: strong.unitsPerEm };
}

function outline(commands: readonly OutlineCommand[], pen: number): string[] {
  let [atX, atY] = [0, 0];
  return commands.map(({ command, args }) => {
    const points = args.map((value, index) => (index % 2 === 0 ? value + pen : value));
    const cubic = command === 'quadraticCurveTo' ? raised(atX, atY, points) : points;
    [atX, atY] = [points.at(-2) ?? atX, points.at(-1) ?? atY];
    return `${cubic.map(short).join(' ')} ${operators[command]}`.trim();
  });
}

const operators = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'c',
  bezierCurveTo: 'c',
  closePath: 'h',
} as const;

/** A quadratic curve as the cubic one that PDF knows. */
function raised(fromX: number, fromY: number, [cx = 0, cy = 0, x = 0, y = 0]: readonly number[]): number[] {
  const towards = (from: number, to: number) => from + (2 / 3) * (to - from);
  return [towards(fromX, cx), towards(fromY, cy), towards(x, cx), towards(y, cy), x, y];
}

function colourOperands(colour: string): string {
  return [1, 3, 5].map(at => short(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
