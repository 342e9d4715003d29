import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text as pdfjs reads it. */
export interface Run {
  readonly text: string;
  /** Points from the left and from the top of the page. */
  readonly x: number;
  readonly y: number;
}

/** The runs of text of each page, read by pdfjs. */
export async function runsOf(bytes: Uint8Array): Promise<readonly (readonly Run[])[]> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await loading.promise;
  try {
    const pages: Run[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const height = page.getViewport({ scale: 1 }).height;
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap(item =>
          'str' in item && item.str.trim() !== ''
            ? [{ text: item.str, x: item.transform[4] as number, y: height - (item.transform[5] as number) }]
            : [],
        ),
      );
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

/** The words of each page, in the order of its content. */
export async function textOf(bytes: Uint8Array): Promise<readonly string[]> {
  const pages = await runsOf(bytes);
  return pages.map(runs =>
    runs
      .map(run => run.text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
