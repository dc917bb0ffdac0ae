import type { Random } from '@micromart/testing/random'
import { type Service, type Shop, services } from '../shop/shop.ts'
import type { Process } from '../world/process.ts'
import type { Fault } from './fault.ts'

const one = (shop: Shop, random: Random): Process => random.pick(shop.of(random.pick(services)))

/** As the supervisor does, some time later. */
function killed(shop: Shop, process: Process, random: Random): void {
  process.say('is killed')
  process.kill()
  shop.world.after(random.within(500, 3_000), () => shop.startAgain(process))
}

const places = ['outbox.read', 'transaction.done', 'transaction.committed', 'provider.asked']

/** Has the first of a service's processes that comes to a place struck there. Answers how to call that off. */
function arm(shop: Shop, service: Service, place: string, strike: (struck: Process) => void): () => void {
  const all = [...shop.of(service)]
  const disarm = () => {
    for (const each of all) each.armed = undefined
  }
  for (const each of all) {
    each.armed = {
      place,
      strike() {
        disarm()
        strike(each)
      },
    }
  }
  return disarm
}

export const processFaults: Record<string, Fault> = {
  killed: {
    title: 'a process is killed, as by kill -9',
    strike(shop, random) {
      const process = one(shop, random)
      killed(shop, process, random)
      return { what: process.name }
    },
  },
  frozen: {
    title: 'a process stands still, and comes back late',
    lasts: [3, 60],
    strike(shop, random) {
      const process = one(shop, random)
      process.freeze()
      return { what: process.name, heal: () => process.goOn() }
    },
  },
  'dies-between-steps': {
    title: 'the next process of a service that comes to a certain step dies there',
    lasts: [2, 15],
    strike(shop, random) {
      const service = random.pick(services)
      const place = random.pick(places)
      return {
        what: `${service} at ${place}`,
        heal: arm(shop, service, place, (struck) => killed(shop, struck, random)),
      }
    },
  },
  'frozen-between-steps': {
    title: 'the next process of a service that comes to a certain step stands still there, and goes on late',
    lasts: [3, 40],
    strike(shop, random) {
      const service = random.pick(services)
      const place = random.pick(places)
      const still: Process[] = []
      const disarm = arm(shop, service, place, (struck) => {
        struck.say(`stands still at ${place}`)
        struck.freeze()
        still.push(struck)
      })
      return {
        what: `${service} at ${place}`,
        heal() {
          disarm()
          for (const each of still) each.goOn()
        },
      }
    },
  },
  away: {
    title: 'all processes of a service are away',
    lasts: [5, 70],
    strike(shop, random) {
      const service: Service = random.pick(services)
      const all = [...shop.of(service)]
      for (const process of all) process.kill()
      return {
        what: service,
        heal() {
          for (const process of all) shop.startAgain(process)
        },
      }
    },
  },
  'clock-wrong': {
    title: "the clock of a service's machines is five minutes wrong",
    lasts: [5, 40],
    strike(shop, random) {
      const service = random.pick(services)
      const clock = shop.clocks[service]
      clock.offBy = random.pick([-5, 5]) * 60_000
      return {
        what: `${service}, by ${clock.offBy / 60_000} minutes`,
        heal() {
          clock.offBy = 0
        },
      }
    },
  },
}
