import { type Dict, Name, type PdfFile, Ref, Scanner, type Stream, type Value, Word } from './objects.js';

/** An element of the structure tree, its children in order: elements, and pieces of pages. */
export interface Element {
  readonly type: string;
  readonly dict: Dict;
  readonly id: number;
  readonly children: readonly (Element | Piece)[];
}

/** A piece of a page that an element holds. */
export interface Piece {
  readonly page: number;
  readonly mcid: number;
}

export const isPiece = (child: Element | Piece): child is Piece => 'mcid' in child;

/** The elements under the root of the structure. */
export function structureOf(file: PdfFile): Element[] {
  const pageNumbers = new Map(file.pages.map(({ id }, index) => [id, index]));
  const elementAt = (ref: Ref): Element => {
    const dict = file.dict(ref);
    const pageOf = (value: Value | undefined) =>
      value instanceof Ref ? (pageNumbers.get(value.id) ?? -1) : -1;
    const children = file.list(dict.K).map((kid): Element | Piece => {
      if (typeof kid === 'number') return { page: pageOf(dict.Pg), mcid: kid };
      if (kid instanceof Ref) return elementAt(kid);
      const piece = kid as Dict;
      return { page: pageOf(piece.Pg), mcid: Number(piece.MCID) };
    });
    return { type: (dict.S as Name | undefined)?.name ?? '', dict, id: ref.id, children };
  };
  return file.list(file.dict(file.catalog.StructTreeRoot).K).map(kid => elementAt(kid as Ref));
}

/** Each element, a parent before its children. */
export function* walk(
  elements: readonly Element[],
  parent: Element | null = null,
): Generator<[Element, Element | null]> {
  for (const element of elements) {
    yield [element, parent];
    yield* walk(
      element.children.filter((child): child is Element => !isPiece(child)),
      element,
    );
  }
}

/** Pieces of pages in the order in which the structure tells them. */
export function piecesOf(elements: readonly (Element | Piece)[]): Piece[] {
  return elements.flatMap(child => (isPiece(child) ? [child] : piecesOf(child.children)));
}

/** Something that a page paints, and what it stands in. */
export interface Painted {
  readonly operator: string;
  readonly mcid: number | null;
  readonly artifact: boolean;
}

const painting = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'Do',
  'sh',
  'BI',
]);

/** What a page paints, in its order, with the innermost mark around it that counts. */
export function paintedOn(file: PdfFile, content: Stream, page: Dict): Painted[] {
  const marks: { mcid: number | null; artifact: boolean }[] = [];
  const painted: Painted[] = [];
  let operands: Value[] = [];
  const scanner = new Scanner(content.data);
  for (let value = scanner.next(); value !== undefined; value = scanner.next()) {
    if (!(value instanceof Word)) {
      operands.push(value);
      continue;
    }
    if (value.word === 'BMC' || value.word === 'BDC') marks.push(markOf(file, page, operands));
    if (value.word === 'EMC') marks.pop();
    if (painting.has(value.word)) painted.push({ operator: value.word, ...around(marks) });
    operands = [];
  }
  return painted;
}

function markOf(file: PdfFile, page: Dict, [tag, given]: Value[]) {
  const named = given instanceof Name ? file.dict(file.dict(page.Resources).Properties)[given.name] : given;
  const { MCID: mcid } = file.dict(named);
  return {
    mcid: typeof mcid === 'number' ? mcid : null,
    artifact: tag instanceof Name && tag.name === 'Artifact',
  };
}

function around(marks: readonly { mcid: number | null; artifact: boolean }[]) {
  const counting = marks.findLast(mark => mark.artifact || mark.mcid !== null);
  return { mcid: counting?.mcid ?? null, artifact: counting?.artifact ?? false };
}
