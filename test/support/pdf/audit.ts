import { type Dict, Name, type PdfFile, Ref, Stream, type Value } from './objects.js';
import { type Element, isPiece, paintedOn, piecesOf, structureOf, walk } from './structure.js';

/** A rule that a PDF breaks, and where. */
export interface Breach {
  readonly rule: string;
  readonly where: string;
}

/** Tells each rule that a document of ours breaks; none for a document as it should be. */
export function audit(file: PdfFile): Breach[] {
  const breaches: Breach[] = [];
  const must = (holds: unknown, rule: string, where = 'document') => {
    if (!holds) breaches.push({ rule, where });
  };
  auditFile(file, must);
  auditMetadata(file, must);
  for (const [id, value] of file.objects) auditDanger(file, value, id, must);
  auditFonts(file, must);
  auditContent(file, must);
  auditElements(file, must);
  return breaches;
}

type Must = (holds: unknown, rule: string, where?: string) => void;

const nameOf = (value: Value | undefined) => (value instanceof Name ? value.name : null);

function auditFile(file: PdfFile, must: Must): void {
  const { catalog } = file;
  must(['fr-FR', 'en-GB'].includes(String(catalog.Lang)), 'LANGUAGE');
  must(file.dict(catalog.MarkInfo).Marked === true, 'MARKED');
  must(file.dict(catalog.ViewerPreferences).DisplayDocTitle === true, 'TITLE_DISPLAYED');
  must(file.dict(file.trailer.Info).Title, 'TITLE');
  must(!file.trailer.Encrypt, 'NOT_ENCRYPTED');
  must(file.list(file.trailer.ID).length === 2, 'FILE_ID');
  const intent = file.dict(file.list(catalog.OutputIntents)[0]);
  must(
    nameOf(intent.S) === 'GTS_PDFA1' && file.at(intent.DestOutputProfile) instanceof Stream,
    'OUTPUT_INTENT',
  );
  file.pages.forEach(({ dict }, index) => {
    must(nameOf(dict.Tabs) === 'S', 'TAB_ORDER', `page ${index + 1}`);
  });
}

function auditMetadata(file: PdfFile, must: Must): void {
  const stream = file.at(file.catalog.Metadata);
  const xmp = stream instanceof Stream ? Buffer.from(stream.data, 'latin1').toString('utf8') : '';
  const tells = (tag: string, value: string) => xmp.includes(`<${tag}>${value}</${tag}>`);
  must(tells('pdfaid:part', '2') && tells('pdfaid:conformance', 'A'), 'PDFA_ID');
  must(tells('pdfuaid:part', '1'), 'PDFUA_ID');
  must(tells('pdfaSchema:namespaceURI', 'http://www.aiim.org/pdfua/ns/id/'), 'PDFUA_SCHEMA_DESCRIBED');
  const title = String(file.at(file.dict(file.trailer.Info).Title) ?? '');
  must(title && xmp.includes(`<rdf:li xml:lang="x-default">${title}</rdf:li>`), 'TITLE_IN_METADATA');
  must(/<xmp:CreateDate>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/xmp:CreateDate>/.test(xmp), 'CREATION_DATE');
}

const forbiddenActions = new Set([
  'URI',
  'GoToR',
  'GoToE',
  'Launch',
  'SubmitForm',
  'ImportData',
  'Movie',
  'Sound',
]);

function auditDanger(file: PdfFile, value: Value | undefined, id: number, must: Must): void {
  const where = `object ${id}`;
  if (Array.isArray(value)) {
    for (const item of value) if (!(item instanceof Ref)) auditDanger(file, item, id, must);
    return;
  }
  const dict = file.dict(value instanceof Ref ? undefined : value);
  must(!('JS' in dict || 'JavaScript' in dict) && nameOf(dict.S) !== 'JavaScript', 'NO_JAVASCRIPT', where);
  must(!('AA' in dict || 'OpenAction' in dict), 'NO_AUTOMATIC_ACTION', where);
  must(
    !forbiddenActions.has(nameOf(dict.S) ?? '') && !('URI' in dict) && nameOf(dict.Type) !== 'Filespec',
    'NO_EXTERNAL_REFERENCE',
    where,
  );
  for (const inner of Object.values(dict)) if (!(inner instanceof Ref)) auditDanger(file, inner, id, must);
}

function auditFonts(file: PdfFile, must: Must): void {
  for (const { dict } of file.pages) {
    for (const font of Object.values(file.dict(file.dict(dict.Resources).Font))) {
      const top = file.dict(font);
      const where = nameOf(top.BaseFont) ?? 'a font';
      const inner = file.dict(file.list(top.DescendantFonts)[0]);
      const descriptor = file.dict((nameOf(top.Subtype) === 'Type0' ? inner : top).FontDescriptor);
      must(file.at(descriptor.FontFile2 ?? descriptor.FontFile3) instanceof Stream, 'FONT_EMBEDDED', where);
      const toUnicode = file.at(top.ToUnicode);
      must(toUnicode instanceof Stream, 'FONT_TO_UNICODE', where);
      const told = toUnicode instanceof Stream ? toUnicode.data.slice(toUnicode.data.indexOf('[')) : '';
      must(!/<(0000|fffe|feff)>/i.test(told), 'FONT_TO_NO_UNICODE', where);
    }
  }
}

function auditContent(file: PdfFile, must: Must): void {
  const pieces = piecesOf(structureOf(file));
  file.pages.forEach(({ dict }, page) => {
    const where = `page ${page + 1}`;
    const painted = paintedOn(file, file.content(dict), dict);
    must(
      painted.every(one => one.artifact || one.mcid !== null),
      'CONTENT_IN_TAG_OR_ARTIFACT',
      where,
    );
    const inTree = pieces.filter(piece => piece.page === page).map(piece => piece.mcid);
    must(
      inTree.every((mcid, index) => index === 0 || mcid > (inTree[index - 1] as number)),
      'READING_ORDER',
      where,
    );
    const shown = [...new Set(painted.flatMap(one => (one.mcid === null ? [] : [one.mcid])))];
    must(
      shown.every((mcid, index) => index === 0 || mcid > (shown[index - 1] as number)),
      'PAINTING_ORDER',
      where,
    );
    must(
      shown.every(mcid => inTree.includes(mcid)),
      'MARKED_CONTENT_IN_TREE',
      where,
    );
    must(backwards(file, dict, pieces.filter(piece => piece.page === page).length), 'PARENT_TREE', where);
  });
  must(
    pieces.every(piece => piece.page >= 0),
    'PIECE_ON_A_PAGE',
  );
}

/** True where the parent tree tells the element of each piece of a page. */
function backwards(file: PdfFile, page: Dict, pieces: number): boolean {
  const numbers = file.list(file.dict(file.dict(file.catalog.StructTreeRoot).ParentTree).Nums);
  const at = numbers.findIndex((key, index) => index % 2 === 0 && key === page.StructParents);
  const parents = at < 0 ? [] : file.list(numbers[at + 1]);
  return parents.length === pieces && parents.every(parent => nameOf(file.dict(parent).S) !== null);
}

const childrenOf: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
};
const parentOf: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Caption: ['Table'],
};
const known = new Set([
  ...['Document', 'H1', 'H2', 'H3', 'P', 'Div', 'Figure', 'Lbl', 'LBody'],
  ...Object.keys(childrenOf),
  ...Object.keys(parentOf),
]);

function auditElements(file: PdfFile, must: Must): void {
  const tree = structureOf(file);
  must(tree.length === 1 && tree[0]?.type === 'Document', 'ONE_DOCUMENT');
  let level = 0;
  for (const [element, parent] of walk(tree)) {
    const where = `${element.type} ${element.id}`;
    must(known.has(element.type), 'STANDARD_TYPE', where);
    must(
      parent === null || parentOf[element.type]?.includes(parent.type) !== false,
      'PLACE_OF_ELEMENT',
      where,
    );
    const inner = childrenOf[element.type];
    must(
      !inner || element.children.every(child => !isPiece(child) && inner.includes(child.type)),
      'CHILDREN',
      where,
    );
    if (element.type === 'Table') must(rowsAgree(element), 'ROWS_OF_ONE_LENGTH', where);
    if (element.type === 'TH') must(['Row', 'Column'].includes(scopeOf(file, element)), 'SCOPE', where);
    if (element.type === 'L') must(file.dict(element.dict.A).ListNumbering, 'LIST_NUMBERING', where);
    if (element.type === 'Figure') {
      must(element.dict.Alt, 'FIGURE_ALT', where);
      must(file.list(file.dict(element.dict.A).BBox).length === 4, 'FIGURE_BBOX', where);
    }
    if (/^H\d$/.test(element.type)) {
      const own = Number(element.type[1]);
      must(own <= level + 1 && own > 1 === level > 0, 'HEADING_LEVELS', where);
      level = own;
    }
  }
  must(level > 0, 'HEADING_LEVELS');
}

const scopeOf = (file: PdfFile, element: Element) => nameOf(file.dict(element.dict.A).Scope) ?? '';

function rowsAgree(table: Element): boolean {
  const rows = [...walk([table])].filter(([element]) => element.type === 'TR');
  return new Set(rows.map(([row]) => row.children.length)).size === 1;
}
