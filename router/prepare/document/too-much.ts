import { RequestError } from '../../errors.ts'

/** The refusal of a document that has more of something than it may. */
export function tooMuch(what: string, limit?: number): RequestError {
  const than = limit === undefined ? '' : ` The limit is ${limit}.`
  return new RequestError('DOCUMENT_LIMIT_EXCEEDED', `The document has too much ${what}.${than}`, {
    extensions: { measure: what, ...(limit === undefined ? {} : { limit }) },
  })
}

/** Refuses what is nested too deep for the stack; a document within all limits can still be too deep for a recursion over it. */
export function withinStack<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError) throw tooMuch('depth')
    throw error
  }
}
