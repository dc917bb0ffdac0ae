/** A fault that whoever runs the command can mend: shown as a sentence, without a stack. */
export class OperatorError extends Error {
  override name = 'OperatorError'
}

/** What was typed cannot be meant, such as an option's value: ends as an unknown option does. */
export class UsageError extends OperatorError {
  readonly exitCode = 2
}
