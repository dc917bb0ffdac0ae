/**
 * True for a text that no database column holds and no client can have meant: one with a NUL or with half of a surrogate
 * pair. The frame refuses these in every argument before a resolver runs.
 */
export const isUnstorable = (text: string): boolean => /[\0\p{Cs}]/u.test(text)
