import type { GraphQLFormattedError } from 'graphql'

type Path = readonly (string | number)[]

/**
 * Checks an answer that was given while something was broken against the truth: whatever it says is true, each null
 * that is not has an error at it or below it, and each error's path ends in a null. An error without path is about
 * whatever has none.
 *
 * @returns The first fault found, or undefined.
 */
export function dishonesty(
  truth: unknown,
  answer: unknown,
  errors: readonly GraphQLFormattedError[] = [],
): string | undefined {
  const paths = errors.flatMap(({ path }) => (path ? [path] : []))
  const pointless = paths.find((path) => !endsInNull(answer, path))
  if (pointless) return `the error at ${pointless.join('.')} is about nothing that is null`
  const seen = new Set(paths.map((path) => path.join('.')))
  if (seen.size < paths.length) return 'two errors are about one null'
  return differs(truth, answer, [], { paths, loose: paths.length < errors.length })
}

interface Told {
  paths: readonly Path[]
  /** Whether there is an error without path. */
  loose: boolean
}

function differs(truth: unknown, answer: unknown, at: Path, told: Told): string | undefined {
  if (answer === null && truth !== null) {
    const explained = told.paths.some((path) => at.every((key, index) => path[index] === key))
    return explained || told.loose ? undefined : `the null at ${at.join('.')} has no error`
  }
  if (!isObject(truth) || !isObject(answer)) {
    return truth === answer
      ? undefined
      : `${JSON.stringify(answer)} at ${at.join('.')} should be ${JSON.stringify(truth)}`
  }
  if (Object.keys(truth).join() !== Object.keys(answer).join()) return `other fields at ${at.join('.')}`
  for (const key of Object.keys(truth)) {
    const step = Array.isArray(truth) ? Number(key) : key
    const fault = differs(truth[key], answer[key], [...at, step], told)
    if (fault) return fault
  }
  return undefined
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** A null may be further up than its error: where a null is allowed. */
function endsInNull(answer: unknown, path: Path): boolean {
  let value = answer
  for (const key of path) {
    if (value === null) return true
    value = isObject(value) ? value[key] : undefined
  }
  return value === null
}
