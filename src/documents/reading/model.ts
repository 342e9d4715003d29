/** What a stranger's file may be. It is told from its first bytes, never from a name. */
export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp';

/** Why a file was not read. */
export type FileRefusalCode =
  /** More bytes than allowed, or more than allowed once unpacked: `limit` is the bytes allowed. */
  | 'TOO_LARGE'
  /** Not a PDF, a JPEG, a PNG or a WebP. */
  | 'UNKNOWN_MEDIA_TYPE'
  /** `limit` is the number of pages allowed. */
  | 'TOO_MANY_PAGES'
  /** An image, or a page seen at 200 dpi, of more pixels than allowed: `limit` is that number. */
  | 'TOO_MANY_PIXELS'
  /** Damaged, truncated, or not what it begins like. */
  | 'UNREADABLE'
  /** A PDF that does not open without a password. */
  | 'PROTECTED_BY_PASSWORD'
  /** Read, and no 2D-Doc was found in it. */
  | 'NO_CODE_FOUND'
  /** As many files wait as may: ask again later. `limit` is that number. */
  | 'READER_BUSY'
  /** `limit` is the milliseconds allowed. */
  | 'TOOK_TOO_LONG';

export interface FileRefused {
  readonly kind: 'REFUSED';
  readonly code: FileRefusalCode;
  readonly limit?: number;
}

/** What was seen in a file. */
export type FileRead =
  | {
      readonly kind: 'READ';
      /** The characters of each DataMatrix that begins `DC`, controls kept, one per byte. At least one; none twice. */
      readonly codes: readonly string[];
      /** The words of each page in their order in the file, pages parted by a form feed. Null: an image, or no words. */
      readonly printedText: string | null;
      /** 1 for an image. */
      readonly pages: number;
      readonly mediaType: MediaType;
    }
  | FileRefused;

/** What a file may cost. */
export interface ReadingLimits {
  /** Of the file as it comes. */
  readonly bytes: number;
  readonly pages: number;
  /** Of an image, of an image inside a PDF, or of a page at 200 dpi. */
  readonly pixels: number;
  /** From the moment a thread takes the file; waiting does not count. */
  readonly milliseconds: number;
  /** Bytes that the thread may hold while it reads. */
  readonly memory: number;
}

/** Enough for the scan of an A4 page at 600 dpi, or of twenty pages at 200. */
export const defaultReadingLimits: ReadingLimits = {
  bytes: 10_000_000,
  pages: 20,
  pixels: 40_000_000,
  milliseconds: 10_000,
  memory: 768_000_000,
};
