import { spawn } from 'node:child_process'
import { freePorts } from '@micromart/free-port'
import { eventually } from '@micromart/testing/eventually'
import { goProgram } from './go.ts'

const module = 'github.com/stripe/stripe-mock'

/** Stripe's API as its published OpenAPI has it: it refuses what does not fit, and answers examples. It keeps nothing. */
export async function startStripeMock(say: (line: string) => void): Promise<{ url: string; stop(): Promise<void> }> {
  const program = await goProgram({ name: 'stripe-mock', module, version: 'v0.203.0', package: module }, say)
  const [port, tlsPort] = await freePorts(2)
  const addresses = ['-http-addr', `127.0.0.1:${port}`, '-https-addr', `127.0.0.1:${tlsPort}`]
  const child = spawn(program, addresses, { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  await eventually(async () => void (await fetch(url)), { within: 20_000 })
  return {
    url,
    async stop() {
      child.kill()
      await ended
    },
  }
}
