const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const

/** Colours text on a terminal; elsewhere, or where NO_COLOR asks for none (no-color.org), leaves it as it is. */
export function colour(name: keyof typeof codes, text: string): string {
  if (!isColoured()) return text
  return `\u001b[${codes[name]}m${text}\u001b[0m`
}

export const isColoured = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR

/** Prints a line. A console that has gone away, such as a closed pipe, must not end the shop. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function surviveClosedConsole(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

/** Says what somebody should know though nothing ends for it. */
export const warn = (line: string): void => say(colour('yellow', line))
