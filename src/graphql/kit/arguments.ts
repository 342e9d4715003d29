/** Description and nullability of the `language` argument that every text for people takes. */
export const languageArgument = {
  nullable: true,
  description: 'Language of the text. Default: that of `Accept-Language`, else French.',
} as const;
