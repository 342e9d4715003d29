import { createHash } from 'node:crypto';

/** A page of the simulated FranceConnect, with the policy under which a browser shows it. */
export interface Page {
  readonly html: string;
  readonly policy: string;
}

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 42rem; padding: 0 1rem 3rem; }
.specimen { border: 2px dashed; font-weight: bold; margin: 1rem 0; padding: .5rem 1rem; text-align: center; }
ul { list-style: none; margin: 0; padding: 0; }
li { margin: .5rem 0; }
button { border: 1px solid; border-radius: .25rem; cursor: pointer; font: inherit; min-height: 2.75rem; padding: .5rem 1rem; }
li button { text-align: left; width: 100%; }
input, select { font: inherit; max-width: 100%; min-height: 2.75rem; }
.refusal { border-left: .25rem solid; padding-left: .75rem; }
button:focus-visible, input:focus-visible, select:focus-visible, a:focus-visible { outline: 3px solid; outline-offset: 2px; }
.name { display: block; font-weight: bold; }
.world { overflow-wrap: anywhere; }
`;

/** Text as HTML shows it. */
export function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] as string,
  );
}

/** The same in both languages, French first. */
export function both(french: string, english: string): string {
  return `${french} <span lang="en">· ${english}</span>`;
}

/** Puts a page together. Every page says that nothing on it is real. */
export function page(title: string, body: string, script = ''): Page {
  const html = `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} — FranceConnect SIMULÉ (SPÉCIMEN)</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="specimen">${both('SPÉCIMEN — FranceConnect SIMULÉ, sans valeur', 'SIMULATED FranceConnect, for tests only')}</p>
</header>
<main>
${body}
</main>
${script === '' ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
  return { html, policy: policyOf(script) };
}

/** Nothing is loaded from anywhere. Forms may lead on to whatever service sent the browser here. */
function policyOf(script: string): string {
  const scripts = script === '' ? [] : [`script-src 'sha256-${digest(script)}'`];
  return [
    "default-src 'none'",
    `style-src 'sha256-${digest(style)}'`,
    ...scripts,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
