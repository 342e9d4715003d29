/**
 * Who is asking. Until the doors of sign-in exist, everybody is `anyone` and the register is a simulated one,
 * readable without sign-in.
 */
export type Principal = { readonly kind: 'anyone' };

/** The asker of whom nothing is known. */
export const anyone: Principal = { kind: 'anyone' };
