import { createHash } from 'node:crypto'

/** So many hexadecimal digits that are the same for the same text, and hardly for another. */
export const digestOf = (text: string, digits: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits)
