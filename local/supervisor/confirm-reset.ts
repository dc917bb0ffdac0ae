import { createInterface } from 'node:readline/promises'
import { OperatorError } from '@micromart/running-shop/operator-error'

/**
 * Asks on a terminal whether to forget everything.
 * @throws OperatorError when the answer is no, or there is nobody to ask.
 */
export async function confirmReset(data: string): Promise<void> {
  if (!process.stdin.isTTY) throw new OperatorError(`--reset forgets everything in ${data}: add --yes to mean it.`)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`Forget every order, account and product in ${data}? [y/N] `)
  terminal.close()
  if (!/^y(es)?$/i.test(answer.trim())) throw new OperatorError('Nothing was forgotten.')
}
