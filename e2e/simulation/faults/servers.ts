import type { Random } from '@micromart/testing/random'
import { type Shop, services } from '../shop/shop.ts'
import type { Server } from '../world/server.ts'
import type { Fault } from './fault.ts'

const databaseOf = (shop: Shop, random: Random): Server => shop.databases[random.pick(services)]

function away(server: Server) {
  server.down()
  return {
    what: server.name,
    heal() {
      server.isUp = true
    },
  }
}

function still(server: Server) {
  server.freeze()
  return { what: server.name, heal: () => server.goOn() }
}

export const serverFaults: Record<string, Fault> = {
  'database-killed': {
    title: 'a database is killed, and away for a while',
    lasts: [1, 20],
    strike: (shop, random) => away(databaseOf(shop, random)),
  },
  'database-frozen': {
    title: 'a database stands still, and whatever goes on over its connections',
    lasts: [2, 20],
    strike: (shop, random) => still(databaseOf(shop, random)),
  },
  'database-slow': {
    title: 'a database is slow',
    lasts: [5, 20],
    strike(shop, random) {
      const server = databaseOf(shop, random)
      server.slowMs = random.within(50, 400)
      return {
        what: server.name,
        heal() {
          server.slowMs = 0
        },
      }
    },
  },
  'log-killed': {
    title: 'the log is away',
    lasts: [2, 70],
    strike: (shop) => away(shop.log),
  },
  'log-frozen': {
    title: 'the log stands still',
    lasts: [2, 20],
    strike: (shop) => still(shop.log),
  },
  'connections-ended': {
    title: 'all connections to a database, or to the log, are ended',
    strike(shop, random) {
      const server = random.pick([...Object.values(shop.databases), shop.log])
      server.endAll()
      return { what: server.name }
    },
  },
  'answers-lost': {
    title: 'a third of the answers of a database, or of the log, is lost with its connection',
    lasts: [2, 20],
    strike(shop, random) {
      const server = random.pick([...Object.values(shop.databases), shop.log])
      server.lossRate = 0.3
      return {
        what: server.name,
        heal() {
          server.lossRate = 0
        },
      }
    },
  },
  'provider-silent': {
    title: "half of the provider's answers are lost",
    lasts: [5, 40],
    strike({ provider }) {
      provider.lossRate = 0.5
      return {
        what: 'the provider',
        heal() {
          provider.lossRate = 0
        },
      }
    },
  },
}
