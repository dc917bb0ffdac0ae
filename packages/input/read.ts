import type { z } from 'zod'

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

/** Reads what somebody sent by its schema: the value in one spelling, or the first fault. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): { value: T } | InvalidInput {
  const read = schema.safeParse(input)
  if (read.success) return { value: read.data }
  const [{ message, path } = { message: 'This makes no sense.', path: [] }] = read.error.issues
  return invalidInput(message, ...path.map((part) => (typeof part === 'symbol' ? String(part) : part)))
}
