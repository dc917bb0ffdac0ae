import { RequestError } from '../errors.ts'

/** The operation cannot be planned: `message` is safe to show. */
export class PlanningError extends RequestError {
  constructor(message: string, { cause }: ErrorOptions = {}) {
    super('OPERATION_NOT_PLANNABLE', message)
    this.name = 'PlanningError'
    this.cause = cause
  }
}
