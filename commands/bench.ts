import { runParts } from '@micromart/e2e/runner'
import type { Prepared } from './prepare/prepare.mjs'

export const help = `npm run bench [-- NAME…]

Measures a shop of its own, on this machine.

  NAME…      the benchmarks to run; all without one
  --list     name them
  --json     figures as JSON on stdout
  --help     this text`

export async function run(argv: string[], { parts }: Prepared): Promise<number> {
  return runParts({ parts, patienceMs: 900_000 }, argv)
}
