import { runParts } from '../e2e/run-parts.ts'

export const help = `npm run bench [-- NAME…]

Measures a shop of its own, on this machine.

  NAME…      the benchmarks to run; all without one
  --list     name them
  --json     figures as JSON on stdout
  --help     this text`

export async function run(argv: string[]): Promise<number> {
  return runParts({ command: 'bench', folder: 'e2e/bench', patienceMs: 900_000 }, argv)
}
