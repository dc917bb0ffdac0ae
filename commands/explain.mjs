/** What a system, a database, a broker or a router says when it is not there, lets nobody in, has no room, or takes too long. */
const away = /^(?:08|28|53|57P|3D000|57014)/
const lost =
  /^(?:Connection terminated|timeout expired|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/

/**
 * Says why a command has failed: what an operator can mend in a sentence, anything else with its stack.
 * @param {string} script as it is called, such as `npm run keys`
 * @param {any} error
 * @returns {number} the exit code
 */
export function explain(script, error) {
  if (typeof error?.code === 'string' && error.code.startsWith('ERR_PARSE_ARGS')) {
    console.error(`${error.message}\nSee ${script} -- --help.`)
    return 2
  }
  if (['OperatorError', 'Cancelled'].includes(error?.name)) console.error(error.message)
  else if (isAway(error)) console.error(`What this asks for does not answer: ${error.message}. Try again once it does.`)
  else if (error?.syscall !== undefined) console.error(`${error.message}.`)
  else console.error(error)
  return error?.exitCode ?? 1
}

/** @param {any} error */
function isAway(error) {
  const { code, message, syscall, path } = error ?? {}
  // A file is no peer; a local socket is one.
  if (syscall === 'connect' || syscall === 'getaddrinfo') return true
  if (syscall !== undefined && path === undefined) return true
  return away.test(code ?? '') || lost.test(message ?? '')
}
