/** True where an error, or what caused it, has a code of this form. */
export function hasCode(error: unknown, form: RegExp): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && form.test(cause.code)) return true;
  }
  return false;
}
