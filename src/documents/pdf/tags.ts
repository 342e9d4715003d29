/** A document of pdfkit. */
export type Pdf = PDFKit.PDFDocument;

/** An element of the structure of a document. */
export type Tag = PDFKit.PDFStructureElement;

/** What is told of an element; more than the types of pdfkit know. */
export interface TagOptions extends PDFKit.Mixins.StructureElementOptions {
  readonly scope?: 'Row' | 'Column';
  /** Left, top, right and bottom, in points from the upper left corner. */
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: 'Block';
}

/** Opens an element under another, which must be of the document already. Whoever opens it ends it. */
export function openTag(doc: Pdf, parent: Tag, type: string, options: TagOptions = {}): Tag {
  const tag = doc.struct(type, options as PDFKit.Mixins.StructureElementOptions);
  parent.add(tag);
  return tag;
}

/** An element that holds what `draw` draws, ended. */
export function drawTagged(
  doc: Pdf,
  parent: Tag,
  type: string,
  draw: () => void,
  options: TagOptions = {},
): void {
  const tag = openTag(doc, parent, type, options);
  tag.add(draw);
  tag.end();
}

/** Draws what is no part of the text: a rule, a ground, what is repeated on each page. */
export function drawArtifact(doc: Pdf, type: 'Pagination' | 'Layout', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

/** Says how the items of a list are marked, which pdfkit has no option for. */
export function markWithDiscs(list: Tag): void {
  const { data } = (list as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary;
  data.A = { O: 'List', ListNumbering: 'Disc' };
}
