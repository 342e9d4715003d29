import { describe, expect, test } from 'vitest';
import type { DocumentContent } from '../../../src/documents/content/model.js';
import { layOut } from '../../../src/documents/pdf/index.js';
import { adcsLike, contentWith, riiLike, sampleTwoDDoc } from '../../bench/documentContents.js';
import { audit } from '../../support/pdf/audit.js';
import { hardContent } from '../../support/pdf/hardContent.js';
import { type Dict, Name, type PdfFile, Ref, readPdf, Stream } from '../../support/pdf/objects.js';
import { textOf } from '../../support/pdf/pages.js';
import { piecesOf, structureOf, walk } from '../../support/pdf/structure.js';

const documents = {
  'an ADCS in French': adcsLike('fr'),
  'an ADCS in English': adcsLike('en'),
  'a RII of 200 events': riiLike(200),
  'a content that is hard to set': hardContent,
};

describe('the structure of a PDF', () => {
  for (const [name, content] of Object.entries(documents)) {
    test(`${name} breaks no rule`, async () => {
      const { bytes, pages } = await layOut(content, sampleTwoDDoc);
      const file = readPdf(bytes);
      expect(audit(file)).toEqual([]);
      expect(file.pages).toHaveLength(pages);
      expect(file.catalog.Lang).toBe(content.language === 'fr' ? 'fr-FR' : 'en-GB');
    });
  }

  test('each event of 200 is one row, headed by its name, under one header', async () => {
    const { bytes } = await layOut(riiLike(200), sampleTwoDDoc);
    const elements = [...walk(structureOf(readPdf(bytes)))].map(([element]) => element);
    const bodies = elements.filter(element => element.type === 'TBody');
    expect(bodies).toHaveLength(1);
    expect(bodies[0]?.children).toHaveLength(200);
    expect(elements.filter(element => element.type === 'THead')).toHaveLength(1);
  });
});

describe('what spans pages', () => {
  test('leaves no bullet behind its text, wherever the page ends', async () => {
    for (let lines = 0; lines < 12; lines++) {
      const items = Array.from({ length: 40 }, (_, index) =>
        'Un élément de liste. '.repeat(1 + ((index * 5) % 17)),
      );
      const content = contentWith('fr', [
        { kind: 'PARAGRAPH', text: 'Une ligne.\n'.repeat(lines + 1) },
        { kind: 'LIST', items },
      ]);
      const file = readPdf((await layOut(content, sampleTwoDDoc)).bytes);
      for (const [item] of walk(structureOf(file))) {
        if (item.type !== 'LI') continue;
        const pages = item.children.map(child => piecesOf([child])[0]?.page);
        expect(pages[0], `after ${lines} lines`).toBe(pages[1]);
      }
    }
  });

  test('breaks no rule where a notice or a value is taller than a page', async () => {
    const long = 'Des mots et encore des mots, sans fin. '.repeat(160);
    const content = contentWith('fr', [
      { kind: 'NOTICE', tone: 'WARNING', title: 'Un avis sans fin', text: long },
      {
        kind: 'FACTS',
        facts: [
          { label: 'Court', value: ['valeur'] },
          { label: 'Long', value: [long] },
        ],
      },
      { kind: 'PARAGRAPH', text: '' },
      { kind: 'LIST', items: [''] },
    ]);
    const { bytes, pages } = await layOut(content, sampleTwoDDoc);
    expect(pages).toBeGreaterThan(2);
    expect(audit(readPdf(bytes))).toEqual([]);
    expect((await textOf(bytes)).join(' ').match(/ fin\./g)).toHaveLength(320);
  });

  test('has an outline that leads to each heading, and one page has none', async () => {
    const titlesOf = async (content: DocumentContent) => {
      const file = readPdf((await layOut(content, sampleTwoDDoc)).bytes);
      const outlines = [...file.objects.values()]
        .map(value => file.dict(value))
        .filter(dict => 'Dest' in dict);
      for (const { Dest } of outlines) {
        const [page, , , y] = file.list(Dest) as [Ref, unknown, unknown, number];
        expect(file.pages.some(({ id }) => id === page.id)).toBe(true);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(842);
      }
      return outlines.map(dict => dict.Title);
    };
    expect(await titlesOf(riiLike(200))).toEqual(['État civil et titre', 'Historique des points', 'Lettres']);
    expect(await titlesOf(adcsLike())).toEqual([]);
  });
});

/** Ways to break a document, each of one rule. */
const mutants: readonly [rule: string, mutate: (file: PdfFile) => void][] = [
  ['LANGUAGE', file => delete file.catalog.Lang],
  ['MARKED', file => delete file.catalog.MarkInfo],
  ['TITLE_DISPLAYED', file => delete file.catalog.ViewerPreferences],
  ['TITLE', file => delete file.dict(file.trailer.Info).Title],
  ['NOT_ENCRYPTED', file => set(file.trailer, 'Encrypt', {})],
  ['FILE_ID', file => delete file.trailer.ID],
  ['OUTPUT_INTENT', file => delete file.catalog.OutputIntents],
  ['TAB_ORDER', file => delete file.pages[0]?.dict.Tabs],
  ['PDFA_ID', file => inMetadata(file, '>A</pdfaid', '>B</pdfaid')],
  ['PDFUA_ID', file => inMetadata(file, 'pdfuaid:part>1', 'pdfuaid:part>2')],
  ['PDFUA_SCHEMA_DESCRIBED', file => inMetadata(file, 'pdfaSchema:namespaceURI', 'pdfaSchema:other')],
  ['TITLE_IN_METADATA', file => inMetadata(file, 'x-default', 'fr')],
  ['CREATION_DATE', file => inMetadata(file, 'xmp:CreateDate', 'xmp:ModifyDate')],
  ['NO_JAVASCRIPT', file => set(file.catalog, 'Action', { S: new Name('JavaScript'), JS: 'app.alert()' })],
  ['NO_AUTOMATIC_ACTION', file => set(file.catalog, 'OpenAction', {})],
  ['NO_EXTERNAL_REFERENCE', file => set(file.catalog, 'Link', { S: new Name('URI'), URI: 'https://a.test' })],
  ['FONT_EMBEDDED', file => each(file, dict => delete dict.FontFile2)],
  ['FONT_TO_UNICODE', file => each(file, dict => delete dict.ToUnicode)],
  [
    'FONT_TO_NO_UNICODE',
    file => {
      for (const value of file.objects.values())
        if (value instanceof Stream) value.data = value.data.replace(/<fffd>/i, '<0000>');
    },
  ],
  ['CONTENT_IN_TAG_OR_ARTIFACT', file => inPage(file, data => `${data}\nBT /F1 9 Tf <0001> Tj ET`)],
  [
    'CONTENT_IN_TAG_OR_ARTIFACT',
    file => inPage(file, data => data.replace(/\/Artifact <<[^>]*>> BDC/, '/Span BMC')),
  ],
  ['READING_ORDER', file => children(file, 'Document').reverse()],
  ['PAINTING_ORDER', file => inPage(file, data => swapped(data, /(\/P <<\s*\/MCID )(\d+)/))],
  ['MARKED_CONTENT_IN_TREE', file => inPage(file, data => data.replace(/\/MCID 3\b/, '/MCID 999'))],
  ['PARENT_TREE', file => delete file.dict(file.catalog.StructTreeRoot).ParentTree],
  ['PIECE_ON_A_PAGE', file => each(file, dict => typeOf(dict) === 'P' && delete dict.Pg)],
  ['ONE_DOCUMENT', file => retype(file, 'Document', 'Sect')],
  ['STANDARD_TYPE', file => retype(file, 'Div', 'Notice')],
  ['PLACE_OF_ELEMENT', file => retype(file, 'Table', 'Div')],
  ['CHILDREN', file => retype(file, 'TD', 'P')],
  ['ROWS_OF_ONE_LENGTH', file => children(file, 'TR').pop()],
  ['SCOPE', file => each(file, dict => typeOf(dict) === 'TH' && delete dict.A)],
  ['LIST_NUMBERING', file => each(file, dict => typeOf(dict) === 'L' && delete dict.A)],
  ['FIGURE_ALT', file => each(file, dict => delete dict.Alt)],
  ['FIGURE_BBOX', file => each(file, dict => typeOf(dict) === 'Figure' && delete dict.A)],
  ['HEADING_LEVELS', file => retype(file, 'H2', 'H3')],
];

describe('the rules refuse', () => {
  test.for(mutants)('%s broken', async ([rule, mutate]) => {
    const { bytes } = await layOut(adcsLike(), sampleTwoDDoc);
    const file = readPdf(bytes);
    mutate(file);
    expect(audit(file).map(breach => breach.rule)).toContain(rule);
  });
});

const typeOf = (dict: Dict) => (dict.S instanceof Name ? dict.S.name : null);

function set(dict: Dict, key: string, value: Dict[string]): void {
  dict[key] = value;
}

function each(file: PdfFile, change: (dict: Dict) => void): void {
  for (const id of file.objects.keys()) change(file.dict(new Ref(id)));
}

function retype(file: PdfFile, from: string, to: string): void {
  each(file, dict => {
    if (typeOf(dict) === from) dict.S = new Name(to);
  });
}

/** The children of the first element of a type, to be changed in place. */
function children(file: PdfFile, type: string): Dict[string][] {
  for (const id of file.objects.keys()) {
    const dict = file.dict(new Ref(id));
    if (typeOf(dict) === type && Array.isArray(dict.K) && dict.K.length > 1) return dict.K;
  }
  throw new Error(`No ${type} with children`);
}

function inMetadata(file: PdfFile, from: string, to: string): void {
  const stream = file.at(file.catalog.Metadata) as Stream;
  stream.data = stream.data.replaceAll(from, to);
}

function inPage(file: PdfFile, change: (data: string) => string): void {
  const page = file.pages[0];
  if (!page) throw new Error('No page');
  const stream = file.content(page.dict);
  const changed = change(stream.data);
  if (changed === stream.data) throw new Error('The mutation changes nothing');
  stream.data = changed;
}

/** Two marks of a page, each with the number of the other. */
function swapped(data: string, mark: RegExp): string {
  const marks = [...data.matchAll(new RegExp(mark, 'g'))];
  const [one, other] = [marks[0]?.[2], marks.at(-1)?.[2]];
  return data.replace(new RegExp(mark, 'g'), (whole, before, number) =>
    number === one ? `${before}${other}` : number === other ? `${before}${one}` : whole,
  );
}
