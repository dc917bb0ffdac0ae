import { spawn } from 'node:child_process'

export const help = `npm test [-- VITEST OPTIONS]

Unit and integration tests, then the short end-to-end stories. With options or names of files, vitest alone, such as
npm test -- --project unit packages/money. Tests of what is deployed are in npm run check.`

export async function run(argv: string[]): Promise<number> {
  const chosen = argv.length > 0 ? argv : ['--project', '!checks']
  const tests = await node('node_modules/vitest/vitest.mjs', 'run', ...chosen)
  if (tests !== 0 || argv.length > 0) return tests
  return node('commands/run.mjs', 'e2e', '--short')
}

/** Runs a script to its end. A Ctrl-C reaches it as it reaches us; its exit code is ours. */
async function node(...args: string[]): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  const relay = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, relay)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
