import { vi } from 'vitest'
import { completeRoot } from '../execution/complete.ts'
import { Projection } from '../execution/projection/projection.ts'

/** What came of answers that could be completed by generated code. */
export interface ProjectedAnswers {
  projected: number
  givenUp: number
  /** Of which `completeRoot` made something else. */
  different: { projected: string; completed: string; errors: unknown }[]
}

/** Has what generated code completes completed by `completeRoot` as well, until mocks are restored. Errors count, and the order of names. */
export function projectedBesideCompletion(): ProjectedAnswers {
  const answers: ProjectedAnswers = { projected: 0, givenUp: 0, different: [] }
  const of = Projection.prototype.of
  vi.spyOn(Projection.prototype, 'of').mockImplementation(function (this: Projection, data, faults) {
    const answer = of.call(this, data, faults)
    if (!answer) {
      answers.givenUp++
      return undefined
    }
    answers.projected++
    const { schema, shape, typeName } = this.projected
    const completion = { schema, faults, denied: new Map(), introspection: {}, errors: [], unfinished: [], asked: [] }
    const report = (_: string, { message }: { message: string }) => message
    const completed = JSON.stringify(completeRoot({ ...completion, report }, shape, typeName, data))
    const errors = [...completion.errors, ...faults.unshown()]
    const projected = JSON.stringify(answer)
    if (projected !== completed || errors.length > 0) answers.different.push({ projected, completed, errors })
    return answer
  })
  return answers
}
