/** A fault that whoever runs the command can mend: shown as a sentence, without a stack. */
export class OperatorError extends Error {
  override name = 'OperatorError'
}
