import type { z } from 'zod'
import { unseenFault } from './unseen-fault.ts'

/** What is wrong with an input whatever the state of the shop, and where: `path` begins at the input's own fields. */
export interface InvalidInput {
  problem: 'invalid input'
  message: string
  path: string[]
}

export const invalidInput = (message: string, ...path: (string | number)[]): InvalidInput => ({
  problem: 'invalid input',
  message,
  path: path.map(String),
})

/** Reads what somebody sent by its schema: the value in one spelling, or the first fault; of a text that holds what nobody sees it says that, too. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): { value: T } | InvalidInput {
  const read = schema.safeParse(input)
  if (read.success) return { value: read.data }
  const [{ message, path } = { message: 'This makes no sense.', path: [] }] = read.error.issues
  const unseen = message.includes('U+') ? null : unseenAt(input, path)
  const told = unseen ? `${message} ${unseen}` : message
  return invalidInput(told, ...path.map((part) => (typeof part === 'symbol' ? String(part) : part)))
}

/** What nobody sees in the text at a path: whoever is told a rule alone that they see kept would look for long. */
function unseenAt(input: unknown, path: readonly PropertyKey[]): string | null {
  const value = path.reduce<unknown>(
    (within, part) => (within as Record<PropertyKey, unknown> | null | undefined)?.[part],
    input,
  )
  return typeof value === 'string' ? unseenFault(value.trim(), { prose: true, what: 'It' }) : null
}
