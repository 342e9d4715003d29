import type { Letter, WrittenLetter } from './letter.js';
import { footer, words } from './words.js';

/** Puts a letter into words, in its language, as plain text and as simple HTML. */
export function write({ kind, to, language, link }: Letter): WrittenLetter {
  const { subject, before, linkText, after } = words[kind];
  const [first, last, end] = [before[language], after[language], footer[language]];
  const paragraph = (html: string): string => `<p>${html}</p>`;
  return {
    to,
    subject: subject[language],
    text: `${first}\n\n${link}\n\n${last}\n\n-- \n${end}\n`,
    html: [
      '<!doctype html>',
      `<html lang="${language}"><meta charset="utf-8"><title>${escapeHtml(subject[language])}</title><body>`,
      paragraph(escapeHtml(first)),
      paragraph(`<a href="${escapeHtml(link)}">${escapeHtml(linkText[language])}</a>`),
      paragraph(escapeHtml(last)),
      paragraph(`<small>${escapeHtml(end)}</small>`),
      '</body></html>\n',
    ].join('\n'),
  };
}

/** A text as it stands in HTML, in an attribute also. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
