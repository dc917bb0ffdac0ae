/** Errors within errors that are told. */
const deepest = 4

/**
 * The stacks of an error and of those within it. What `console.error` and Node write of one has whatever else libraries hang on it: a
 * database's client, a request with its headers.
 */
export function faultText(error: unknown, depth = deepest): string {
  if (!(error instanceof Error))
    return typeof error === 'object' && error !== null ? 'no error was thrown' : String(error)
  const of = error instanceof AggregateError ? error.errors : []
  const within = depth > 1 ? [error.cause, ...of].filter((each) => each instanceof Error) : []
  return [
    error.stack ?? `${error.name}: ${error.message}`,
    ...within.map((each) => `caused by: ${faultText(each, depth - 1)}`),
  ].join('\n')
}

let isHeard = false

/** Ends this process by what nobody catches, as Node would. */
export function endByFaults(): void {
  if (isHeard) return
  isHeard = true
  process.on('uncaughtException', (error) => {
    console.error(faultText(error))
    process.exit(1)
  })
}
