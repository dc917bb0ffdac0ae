import { runShop, startOptions } from '@micromart/supervisor'
import type { Prepared } from './prepare/prepare.mjs'

export const help = `npm start [-- OPTIONS]

The whole shop on this machine, in the foreground: PostgreSQL, every service, the router, a sandbox payment
provider and a mailbox. Ctrl-C stops it all; starting again continues where it stopped.

  --port N             base port (4000): the router on N, its admin pages on N+1, the shop on N+2, mail on N+4, services from N+10
  --data DIR           where state lives (.micromart)
  --reset              forget the state first; asks on a terminal
  --yes                the answer to that question
  --no-demo            no demo accounts and no demo catalog
  --watch              a changed source file rebuilds and restarts the processes that hold it; schemas are composed anew
  --viewer             traces, metrics and logs of the shop on a page, on the base port + 6; traces go there and nowhere else
  --pretty             on the console, every line that a process logs, for people to read; else warnings and worse alone
  --no-graphiql        do not build GraphiQL's page for / in the background
  --kafka LIST         events over this Kafka, HOST:PORT,HOST:PORT, in place of the embedded log; MICROMART_KAFKA_*
                       in the environment say how it is spoken to and what topics are made like
  --cors ORIGIN        a page of that origin may call the router, too; pages of this machine may already (localhost, any port).
                       Several by commas, or by saying it again
  --replicas LIST      more than one process of a kind, such as orders=2,router=2
  --help               this text`

export async function run(argv: string[], prepared: Prepared): Promise<number> {
  return runShop(startOptions(argv), prepared)
}
