import type { Block, DocumentContent } from '../../src/documents/content/index.js';

/** Every text of a document, one a line, in the order of reading: what a page prints and nothing else. */
export function textOfContent(content: DocumentContent): string {
  const { title, subtitle, references, symbolCaption, specimenNotice, footer, blocks } = content;
  return [
    title,
    subtitle,
    ...references.flatMap(({ label, value }) => [label, ...value]),
    symbolCaption,
    specimenNotice,
    ...blocks.flatMap(linesOfBlock),
    footer,
  ].join('\n');
}

function linesOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'HEADING':
    case 'PARAGRAPH':
      return [block.text];
    case 'NOTICE':
      return block.text === null ? [block.title] : [block.title, block.text];
    case 'FACTS':
      return block.facts.flatMap(({ label, value }) => [label, ...value]);
    case 'LIST':
      return block.items;
    case 'TABLE':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...(block.rows.length === 0 ? [block.empty] : block.rows.flat(2)),
      ];
  }
}
