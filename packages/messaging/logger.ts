/** What is logged here goes to the process's own logger; pino's fits. */
export interface Logger {
  info(fields: object, text: string): void
  warn(fields: object, text: string): void
  error(fields: object, text: string): void
}

/** For whoever is told of a failure by the answer. */
export const silent: Logger = { info() {}, warn() {}, error() {} }
