import PDFDocument from 'pdfkit';
import { fromCivil, type LegalDay, machineDate, startOfLegalDay } from '../../time/index.js';
import type { DocumentContent } from '../content/model.js';
import { dayOfHex } from '../twoDDoc/index.js';
import { documentFonts } from './fonts.js';
import type { Pdf } from './tags.js';

const producer = 'snpc-gateway';

/**
 * A document without a page, tagged, in its language, with the marks of PDF/A-2a and PDF/UA-1. Its day of creation is
 * that of the signature of its 2D-Doc and its id follows from that and its number: the same content gives the same bytes.
 */
export function newDocument(content: DocumentContent, twoDDoc: string): Pdf {
  const fonts = documentFonts();
  const doc = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    lang: content.language === 'fr' ? 'fr-FR' : 'en-GB',
    // None: the default one would be embedded nowhere, and one given here is compared with each that is used.
    font: null as unknown as string,
    info: {
      Title: withoutMarkup(content.title),
      Subject: withoutMarkup(content.number),
      Creator: producer,
      Producer: producer,
      CreationDate: machineDate(startOfLegalDay(daySigned(twoDDoc))),
    },
  });
  // pdfkit takes a font that fontkit has read already; its types know paths alone.
  doc.registerFont('regular', fonts.regular as unknown as string);
  doc.registerFont('strong', fonts.strong as unknown as string);
  tellNoGlyph(doc);
  doc.appendXML(universalAccess);
  return doc;
}

/** The glyph of what has none is told as U+FFFD; pdfkit tells it as U+0000, which PDF/A and PDF/UA refuse. */
function tellNoGlyph(doc: Pdf): void {
  for (const name of ['regular', 'strong']) {
    const { _font: font } = doc.font(name) as unknown as { _font: { unicode: number[][] } };
    font.unicode[0] = [0xfffd];
  }
}

/** The day on which a 2D-Doc was signed, at characters 17 to 20 of its header; 1 January 2000 where it tells none. */
function daySigned(twoDDoc: string): LegalDay {
  return dayOfHex(twoDDoc.slice(16, 20)) ?? fromCivil(2000, 1, 1);
}

// pdfkit writes these values into XML as they are.
function withoutMarkup(text: string): string {
  return text.replace(/[<>&]/g, ' ');
}

// PDF/A wants the schema of what it does not know described beside it.
const universalAccess = `
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
  <pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
  <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
