import { demoPassword } from '@micromart/catalog/demo'
import type { RunningShop } from '@micromart/running-shop'
import { host, type PortMap } from '../ports.ts'
import { colour } from './console.ts'
import { memoryOf } from './memory.ts'

const accounts = [
  ['customer@micromart.example', 'a customer with an address and a card'],
  ['staff@micromart.example', 'ships orders, adjusts stock'],
  ['admin@micromart.example', 'all of that, and people'],
]
const firstQuery = `{
  search(query: "lamp", first: 3) {
    totalCount
    edges { node { name priceRange { min { amount currency } } inStock } }
  }
}`

/** What a person wants to know once the shop is ready: what runs where, who to be, what to ask first, what it took. */
export async function report(args: {
  running: RunningShop
  ports: PortMap
  demo: boolean
  viewer: boolean
  logs: string
}): Promise<string> {
  const { running, ports, demo, viewer, logs } = args
  const width = Math.max(...Object.keys(running.processes).map((name) => name.length))
  const rows = Object.entries(running.processes).map(([name, { pid, url, admin }]) => {
    return `  ${name.padEnd(width)}  ${String(pid).padStart(7)}  ${url}${admin ? colour('dim', `  ${admin}`) : ''}`
  })
  const memory = await memoryOf([process.pid])
  const seconds = (performance.now() / 1000).toFixed(1)
  const took = `Ready in ${seconds} s${memory === null ? '' : `, ${Math.round(memory / 1024 / 1024)} MiB of memory`}.`
  const first = `curl -s http://${host}:${ports.router.port}/graphql -H 'content-type: application/json' -d '${JSON.stringify(
    {
      query: firstQuery.replace(/\s+/g, ' '),
    },
  )}'`
  return [
    '',
    ...rows,
    ...(running.eventLog === undefined
      ? []
      : [`  ${'event log'.padEnd(width)}  ${''.padStart(7)}  ${running.eventLog}`]),
    '',
    `${colour('bold', 'Shop')}  ${colour('bold', `http://${host}:${ports.storefront.port}/`)}   to look around, buy and follow an order`,
    `${colour('bold', 'Try it')}  http://${host}:${ports.router.port}/   ${colour('bold', 'Mail')}  http://${host}:${ports.mailbox}/   ${colour('bold', 'Logs')}  ${logs}`,
    ...(viewer
      ? [`${colour('bold', 'Viewer')}  http://${host}:${ports.viewer}/   traces, metrics and logs of all of it`]
      : []),
    '',
    ...(demo ? [colour('bold', `Accounts, all with the password ${demoPassword}`), ...accounts.map(account), ''] : []),
    colour('bold', 'A first query'),
    firstQuery.replace(/^/gm, '  '),
    colour('dim', first),
    'docs/api.md has the way from there to an order.',
    '',
    colour('green', took),
    'Ctrl-C stops it all.',
  ].join('\n')
}

const account = ([email, who]: string[]) => `  ${email?.padEnd(28)}${who}`
