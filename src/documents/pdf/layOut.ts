import { once } from 'node:events';
import type { Block, DocumentContent } from '../content/model.js';
import { symbolOf } from '../twoDDoc/index.js';
import { planFacts } from './facts.js';
import { drawFooters } from './footer.js';
import { drawHead } from './head.js';
import { newDocument } from './newDocument.js';
import { planNotice } from './notice.js';
import { type OutlineEntry, writeOutline } from './outline.js';
import { drawPlans, type Plan } from './plan.js';
import { openSheet, type Sheet } from './sheet.js';
import { planTable } from './table.js';
import type { Pdf } from './tags.js';
import { planHeading, planList, planParagraph } from './texts.js';

/** A document as a file. */
export interface PrintedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Sets a document on as many pages as it takes, with its 2D-Doc on the first. The same content and the same code give
 * the same bytes.
 * @throws UnfitForTwoDDoc when no symbol holds the code
 */
export async function layOut(content: DocumentContent, twoDDoc: string): Promise<PrintedPdf> {
  const symbol = symbolOf(twoDDoc);
  const doc = newDocument(content, twoDDoc);
  const bytes = bytesOf(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const sheet = openSheet(doc, content);
  drawHead(sheet, root, content, symbol);
  const outline: OutlineEntry[] = [];
  drawPlans(
    sheet,
    root,
    content.blocks.map(block => noted(planOf(sheet, block), block, outline)),
  );
  root.end();
  const pages = drawFooters(doc, content.footer);
  writeOutline(doc, outline, pages);
  doc.end();
  return { bytes: await bytes, pages };
}

function planOf(sheet: Sheet, block: Block): Plan {
  switch (block.kind) {
    case 'HEADING':
      return planHeading(sheet, block.level, block.text);
    case 'PARAGRAPH':
      return planParagraph(sheet, block.text);
    case 'NOTICE':
      return planNotice(sheet, block);
    case 'FACTS':
      return planFacts(sheet, block.facts);
    case 'LIST':
      return planList(sheet, block.items);
    case 'TABLE':
      return planTable(sheet, block);
  }
}

/** The plan of a heading of the first level also tells the outline where it is. */
function noted(plan: Plan, block: Block, outline: OutlineEntry[]): Plan {
  if (block.kind !== 'HEADING' || block.level !== 1) return plan;
  return {
    ...plan,
    draw: (sheet, parent) => {
      outline.push({ title: block.text, page: sheet.doc.bufferedPageRange().count - 1, top: sheet.y });
      plan.draw(sheet, parent);
    },
  };
}

async function bytesOf(doc: Pdf): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  doc.on('data', (part: Uint8Array) => parts.push(part));
  await once(doc, 'end');
  return new Uint8Array(Buffer.concat(parts));
}
