/** A field of a form. Its words are in the language of the page. */
export interface TextField {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password' | 'date';
  /** What a browser may fill it with (WCAG 2.2, 1.3.5). */
  readonly autocomplete: string;
  readonly hint?: string;
  /** More attributes, as HTML. */
  readonly more?: string;
}

/** A labelled field, with room for what is wrong with it. */
export function field({ name, label, type = 'text', autocomplete, hint, more = '' }: TextField): string {
  const described = [hint === undefined ? '' : `${name}-hint`, `${name}-error`].join(' ').trim();
  return `<div class="field">
<label for="${name}">${label}</label>
${hint === undefined ? '' : `<p class="hint" id="${name}-hint">${hint}</p>`}
<p class="error" id="${name}-error" hidden></p>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" aria-describedby="${described}" required ${more}>
</div>`;
}

/** A field for a password, with a button to see what is typed. */
export function passwordField(
  given: Omit<TextField, 'type' | 'more'> & { readonly show: string; readonly more?: string },
): string {
  const { show, ...rest } = given;
  return field({ ...rest, type: 'password', more: `maxlength="512" ${given.more ?? ''}` }).replace(
    '</div>',
    `<button type="button" class="reveal" data-reveals="${given.name}" aria-pressed="false">${show}</button>\n</div>`,
  );
}

/**
 * A form that a script sends. What is wrong is told at its head. Where the script does not run, it posts to nobody rather
 * than put a password in an address.
 */
export function form(id: string, inside: string, submit: string): string {
  return `<form id="${id}" method="post" novalidate>
<div class="problems" role="alert" tabindex="-1" hidden></div>
${inside}
<p class="actions"><button type="submit" class="main">${submit}</button></p>
</form>`;
}

/** An attribute of an input whose text is no sentence. */
export const verbatim = 'autocapitalize="none" spellcheck="false"';
