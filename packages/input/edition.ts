import { createHash } from 'node:crypto'
import { type InvalidInput, invalidInput } from './read.ts'

/**
 * Names how something is, by all of it that people edit: the same for the same, another once any of it has changed. Whoever changes what they have seen
 * says it with the change, so that nobody's is lost who came first.
 */
export function editionOf(...parts: readonly unknown[]): string {
  const text = JSON.stringify(parts, (_name, value) => (typeof value === 'bigint' ? `${value}` : (value ?? null)))
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}

/** What is wrong with a change to what is of that edition by now; null where whoever makes it has seen that, or takes whatever there is. */
export const outdated = (ifEdition: string | null | undefined, edition: string): InvalidInput | null =>
  ifEdition == null || ifEdition === edition
    ? null
    : invalidInput('Somebody has changed it meanwhile: look at it again.', 'ifEdition')
