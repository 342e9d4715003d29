/** Attributes of an element; numbers are written to a tenth. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An element of an SVG, its text and attributes escaped. Children are written elements. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

/** A text, for an element to hold. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A line of text; `anchor` says which end of it stands at x. */
export function text(x: number, y: number, content: string, classes = '', anchor = 'start'): string {
  return element('text', { class: `text ${classes}`.trim(), x, y, 'text-anchor': anchor }, escaped(content));
}

/** Rules of a style sheet for a white ground, and what of them differs on a dark one. */
export interface Style {
  readonly light: string;
  readonly dark: string;
}

/** A picture: what it is called and says to a reader who sees nothing, its size, and its own rules beside the common ones. */
export interface Picture {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly width: number;
  readonly height: number;
  readonly style: Style;
}

// Two sets of colours, each of enough contrast on its ground; a picture follows what its reader prefers.
const common: Style = {
  light: `
.ground{fill:#fff}.text{fill:#1b1f24;font:13px system-ui,"Segoe UI",Helvetica,Arial,sans-serif}
.title{font-size:17px;font-weight:600}.small{font-size:12px}.soft{fill:#57606a}`,
  dark: '.ground{fill:#0d1117}.text{fill:#e6edf3}.soft{fill:#9da7b1}',
};

/** An SVG on a ground of its own, legible on a white page and on a dark one. The same words give the same bytes. */
export function pictureOf(
  { title, description, language, width, height, style }: Picture,
  ...children: readonly string[]
): string {
  const rules = `${common.light}${style.light}@media (prefers-color-scheme:dark){${common.dark}${style.dark}}`;
  const about = { role: 'img', 'aria-labelledby': 'title description', lang: language };
  return `${element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, ...about },
    element('title', { id: 'title' }, escaped(title)),
    element('desc', { id: 'description' }, escaped(description)),
    element('style', {}, rules.replaceAll('\n', '')),
    element('rect', { class: 'ground', width, height }),
    ...children,
  )}\n`;
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
