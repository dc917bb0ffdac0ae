import { z } from 'zod'

export const dedupe = z
  .strictObject({
    inbound: z
      .boolean()
      .default(true)
      .describe(
        'Whether equal queries that are asked at the same time are carried out once: of one text, with the same variables, of the same principal, and with the same of everything that subgraphs are told. Nobody is given what was begun before a mutation that the router has answered, an event of a subscription that came, or something outdated that the cache was told of. Off where there is a module of hooks, and where headers of subgraphs come back to clients.',
      ),
    subgraph: z
      .boolean()
      .default(true)
      .describe('Whether equal queries of a subgraph that are under way at the same time are asked once, as above.'),
  })
  .prefault({})
  .describe('What is asked several times at once, and done once.')
