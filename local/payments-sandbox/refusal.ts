import { InvalidAmount } from '@micromart/money'
import { ZodError } from 'zod'

/** What the API answers instead of what was asked for. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** A charge's state does not allow it, or there is no such charge. */
export const refusalOf = ({ refused, message }: { refused: string; message: string }) =>
  new Refusal(refused === 'no_such_charge' ? 404 : 409, refused, message)

/** What is told of an error; nothing of one that is nobody's fault but ours. */
export function presentable(error: unknown): { status: number; code: string; message: string } {
  if (error instanceof Refusal) return error
  if (error instanceof InvalidAmount) return { status: 400, code: 'invalid_amount', message: error.message }
  if (error instanceof ZodError)
    return { status: 400, code: 'invalid_request', message: error.issues[0]?.message ?? '' }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return status < 500
    ? { status, code: 'invalid_request', message: 'The request cannot be read.' }
    : { status: 500, code: 'internal', message: 'Something went wrong.' }
}
