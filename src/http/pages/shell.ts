import { escapeHtml } from '../../access/mail/index.js';
import type { Page, Seen } from './page.js';

const styles = ['pages', 'forms', 'licence'];

/** Puts a page together: what stands around every one of them, and its own body. */
export function shell(page: Page, seen: Seen): string {
  const { language, say, world } = seen;
  const title = say(page.title.fr, page.title.en);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} — Points du permis${seen.isSimulated ? say(' (SPÉCIMEN)', ' (SPECIMEN)') : ''}</title>
<link rel="icon" href="/pages/icon.svg" type="image/svg+xml">
${styles.map(name => `<link rel="stylesheet" href="/pages/${name}.css">`).join('\n')}
<script type="module" src="/pages/${page.script}"></script>
</head>
<body data-world="${page.isInside ? '' : escapeHtml(world)}">
<a class="skip" href="#main">${say('Aller au contenu', 'Skip to content')}</a>
${seen.isSimulated ? specimen(seen) : ''}
<header class="top">
<a class="brand" href="${page.isInside ? '/me' : seen.link('/sign-in')}"><span class="mark" aria-hidden="true"></span>Points du permis</a>
<div class="tools"><div id="leave"></div>${languageSwitch(page, seen)}</div>
</header>
<main id="main" tabindex="-1">
<h1 id="title" tabindex="-1">${title}</h1>
${world === '' || page.isInside ? '' : `<p class="world">${say('Monde', 'World')} <strong>${escapeHtml(world)}</strong></p>`}
<noscript><p class="notice">${say(
    'Cette page interroge l’API par un script : autorisez JavaScript, ou interrogez l’API vous-même.',
    'This page asks the API by a script: allow JavaScript, or ask the API yourself.',
  )}</p></noscript>
${page.body(seen)}
</main>
<footer class="bottom">
<p>${say('snpc-gateway n’est pas un service de l’État.', 'snpc-gateway is not a service of the State.')}
${seen.isSimulated ? say('Le registre est simulé : aucune de ces personnes n’existe.', 'The register is simulated: none of these people exists.') : ''}</p>
</footer>
</body>
</html>
`;
}

function specimen({ say }: Seen): string {
  return `<p class="specimen"><strong>${say('SPÉCIMEN', 'SPECIMEN')}</strong> ${say(
    '— service simulé : personne ici n’existe, rien n’a de valeur.',
    '— a simulated service: nobody here exists, nothing has any value.',
  )}</p>`;
}

/** The other language: a link, so that it works before any script does. */
function languageSwitch({ path }: Page, { language, say, link, problem }: Seen): string {
  const other = language === 'fr' ? 'en' : 'fr';
  const kept = /^[A-Z_]{1,40}$/.test(problem) ? `&problem=${problem}` : '';
  const to = link(path);
  return `<a class="switch" id="switch" href="${to}${to.includes('?') ? '&amp;' : '?'}language=${other}${kept.replace('&', '&amp;')}" lang="${other}" hreflang="${other}">${say('English', 'Français')}</a>`;
}
