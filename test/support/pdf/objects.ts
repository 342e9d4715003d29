import { inflateSync } from 'node:zlib';

export class Name {
  constructor(readonly name: string) {}
}
export class Ref {
  constructor(readonly id: number) {}
}
/** A stream, its filter undone; its bytes as characters 0 to 255. */
export class Stream {
  constructor(
    readonly dict: Dict,
    public data: string,
  ) {}
}
/** A word that is none of the others: an operator of a page, `obj`, `R`. */
export class Word {
  constructor(readonly word: string) {}
}
export type Dict = { [key: string]: Value };
export type Value = number | string | boolean | null | Name | Ref | Stream | Word | Value[] | Dict;

/** Reads the objects of PDF syntax, one after another. Knows nothing of pdfkit. */
export class Scanner {
  at = 0;
  constructor(readonly text: string) {}

  /** The next value, or undefined at the end. */
  next(): Value | undefined {
    this.#skip();
    const sign = this.text[this.at];
    if (sign === undefined) return undefined;
    if (sign === '/') return new Name(this.#take(/\/([^\s()<>[\]{}/%]*)/y));
    if (sign === '(') return this.#literal();
    if (this.text.startsWith('<<', this.at)) return this.#dict();
    if (sign === '<') return hex(this.#take(/<([^>]*)>/y));
    if (sign === '[') return this.#list(']');
    if (/[-+.\d]/.test(sign)) return this.#numberOrRef();
    return word(this.#take(/([^\s()<>[\]{}/%]+|[\])}>{])/y));
  }

  #skip(): void {
    const blank = /(\s|\0|%[^\n]*)*/y;
    blank.lastIndex = this.at;
    blank.exec(this.text);
    this.at = blank.lastIndex;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (!match) throw new Error(`Unreadable PDF at ${this.at}: ${this.text.slice(this.at, this.at + 20)}`);
    this.at = pattern.lastIndex;
    return match[1] as string;
  }

  #numberOrRef(): number | Ref {
    const ref = /(\d+) \d+ R(?![\w])/y;
    ref.lastIndex = this.at;
    const match = ref.exec(this.text);
    if (!match) return Number(this.#take(/([-+.\d]+)/y));
    this.at = ref.lastIndex;
    return new Ref(Number(match[1]));
  }

  #literal(): string {
    let depth = 0;
    let out = '';
    for (; ; this.at++) {
      const sign = this.text[this.at];
      if (sign === undefined) throw new Error('A string of the PDF does not end');
      if (sign === '\\') {
        const escaped = this.text[++this.at] as string;
        out += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped;
        continue;
      }
      if (sign === '(' && depth++ === 0) continue;
      if (sign === ')' && --depth === 0) break;
      out += sign;
    }
    this.at++;
    return unicode(out);
  }

  #dict(): Dict {
    this.at += 2;
    const dict: Dict = {};
    for (;;) {
      this.#skip();
      if (this.text.startsWith('>>', this.at)) break;
      const key = this.next();
      const value = this.next();
      if (!(key instanceof Name) || value === undefined) throw new Error(`Not a dictionary at ${this.at}`);
      dict[key.name] = value;
    }
    this.at += 2;
    return dict;
  }

  #list(end: string): Value[] {
    this.at++;
    const items: Value[] = [];
    for (;;) {
      const item = this.next();
      if (item === undefined) throw new Error('A list of the PDF does not end');
      if (item instanceof Word && item.word === end) return items;
      items.push(item);
    }
  }
}

function word(text: string): Value {
  if (text === 'true' || text === 'false') return text === 'true';
  return text === 'null' ? null : new Word(text);
}

function hex(digits: string): string {
  return Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1');
}

function unicode(text: string): string {
  if (!text.startsWith('\xfe\xff')) return text;
  return Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le');
}

/** A file of PDF 1.x with a plain table of references, all its objects read. */
export class PdfFile {
  constructor(
    readonly trailer: Dict,
    readonly objects: Map<number, Value>,
  ) {}

  /** What a value is once references are followed. */
  at(value: Value | undefined): Value | undefined {
    return value instanceof Ref ? this.objects.get(value.id) : value;
  }

  /** A dictionary; empty where the value is none. */
  dict(value: Value | undefined): Dict {
    const found = this.at(value);
    if (found instanceof Stream) return found.dict;
    return found && typeof found === 'object' && !Array.isArray(found) && found.constructor === Object
      ? (found as Dict)
      : {};
  }

  list(value: Value | undefined): Value[] {
    const found = this.at(value);
    return Array.isArray(found) ? found : found === undefined || found === null ? [] : [found];
  }

  get catalog(): Dict {
    return this.dict(this.trailer.Root);
  }

  get pages(): { readonly id: number; readonly dict: Dict }[] {
    return this.list(this.dict(this.catalog.Pages).Kids).map(kid => ({
      id: (kid as Ref).id,
      dict: this.dict(kid),
    }));
  }

  /** The content of a page. */
  content(page: Dict): Stream {
    return this.at(page.Contents) as Stream;
  }
}

/** Reads a PDF by its table of references. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const table = text.slice(start, text.indexOf('trailer', start));
  const trailer = new Scanner(text.slice(text.indexOf('trailer', start) + 7)).next() as Dict;
  const objects = new Map<number, Value>();
  [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gm)].forEach(([, offset, use], id) => {
    if (use === 'n') objects.set(id, objectAt(text, Number(offset), id));
  });
  return new PdfFile(trailer, objects);
}

function objectAt(text: string, offset: number, id: number): Value {
  const scanner = new Scanner(text);
  scanner.at = offset;
  if (scanner.next() !== id) throw new Error(`No object ${id} at ${offset}`);
  scanner.next();
  scanner.next();
  const value = scanner.next() as Value;
  const after = /\s*stream\r?\n/y;
  after.lastIndex = scanner.at;
  if (!after.exec(text)) return value;
  const dict = value as Dict;
  const raw = text.slice(after.lastIndex, after.lastIndex + Number(dict.Length));
  const filter = dict.Filter instanceof Name ? dict.Filter.name : null;
  const data = filter === 'FlateDecode' ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
  return new Stream(dict, data);
}
