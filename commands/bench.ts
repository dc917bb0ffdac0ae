import { runParts } from '@micromart/e2e/runner'
import { measured } from '@micromart/e2e/shop'
import type { Prepared } from './prepare/prepare.mjs'

export const help = `npm run bench [-- NAME…]

Measures a shop of its own, on this machine.

  NAME…      the benchmarks to run; all without one
  --list     name them
  --json     figures as JSON on stdout
  --help     this text

Of the benchmark "router", whose figures alone are what --json prints when nothing else is asked for:

  --rows A,B     rows to measure, and those that they are told in; all without it
  --seconds N    length of a round, longer where answers take longer (5)
  --rounds N     rounds of each row, in turns (5)
  --profiles DIR where our routers leave CPU profiles of all that they did, warming up included; they are slower with them

Of "history", how many orders there are, the least first:

  --orders N,M           a shop with so many (1000,20000); filling it takes longest

Of "import" and "search", how many products there are:

  --import-products N,M  files of so many (1000)
  --products N,M         indexes of so many (1000,10000,100000)
  --mixed-products N,M   of "search-costs" (10000,100000)

docs/benchmarks.md says what the rows are, and how other gateways and Vendure get in.`

export async function run(argv: string[], { parts }: Prepared): Promise<number> {
  return runParts({ parts, patienceMs: 900_000, environment: measured }, argv)
}
