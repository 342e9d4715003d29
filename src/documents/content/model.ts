import type { Language } from '../../licence/index.js';

/** The documents of the service. */
export type DocumentKind = 'RII' | 'ADCS';

/**
 * What a document says in one language, block after block in the order of reading, ready to be set. Plain data: it is
 * handed to another thread.
 */
export interface DocumentContent {
  readonly kind: DocumentKind;
  readonly language: Language;
  /** Title of the first page and of the file. */
  readonly title: string;
  /** A line under the title: what the document is, in a few words. */
  readonly subtitle: string;
  /** Number of the issue, as printed. */
  readonly number: string;
  /** What stands beside the title: number, issue, validity, `asOf`, `knownAt`. */
  readonly references: readonly LabelledValue[];
  /** What a screen reader says of the 2D-Doc symbol. */
  readonly symbolDescription: string;
  /** What stands under the symbol: who can check it, and how. */
  readonly symbolCaption: string;
  /** The notice of every page: that nothing of it is real. */
  readonly specimenNotice: string;
  /** A line at the foot of every page, before its number: title and number of the issue. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

/** One block of a document. */
export type Block =
  | { readonly kind: 'HEADING'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'PARAGRAPH'; readonly text: string }
  /** What must not be missed: the state of the licence, a limit of use. */
  | {
      readonly kind: 'NOTICE';
      readonly tone: 'GOOD' | 'PLAIN' | 'WARNING';
      readonly title: string;
      readonly text: string | null;
    }
  /** Labels and values in two columns. */
  | { readonly kind: 'FACTS'; readonly facts: readonly LabelledValue[] }
  | { readonly kind: 'LIST'; readonly items: readonly string[] }
  | TableBlock;

/** A table whose header is repeated on each page that it reaches. */
export interface TableBlock {
  readonly kind: 'TABLE';
  /** What the table is, for a screen reader and above it. */
  readonly caption: string;
  readonly columns: readonly {
    readonly label: string;
    /** Part of the width, beside the other columns'. */
    readonly share: number;
    /** True for a column that names its row. */
    readonly namesRow?: boolean;
    readonly align?: 'START' | 'END';
  }[];
  /** Lines of each cell; a row is kept whole on a page where it can be. */
  readonly rows: readonly (readonly (readonly string[])[])[];
  /** What stands instead of the table when it has no row. */
  readonly empty: string;
}

export interface LabelledValue {
  readonly label: string;
  /** Lines. */
  readonly value: readonly string[];
}
