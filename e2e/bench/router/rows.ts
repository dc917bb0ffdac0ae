import type { Must } from '../../runner/option.ts'
import type { GatewayName } from './gateways.ts'
import type { Operations } from './operations.ts'

export interface Row {
  gateway: GatewayName
  operation: keyof Operations
  /** Whose throughput it is told in; its own name where others are. */
  against: string
  /** Clients that each ask again as soon as they are answered. Default: 50. */
  connections?: number
  /** So many more come when half of the time is over, and every answer is looked at. */
  burst?: number
  /** Clients share what is carried out once, so calls of subgraphs are counted under load, not of one who is alone. */
  shared?: true
  /** Access tokens: one for each client, or another with each request. */
  tokens?: 'client' | 'request'
}

const nested = { operation: 'nested', against: 'stock' } as const
const small = { operation: 'small', against: 'stock-small' } as const
const large = { operation: 'large', against: 'stock-large', connections: 8 } as const

/** What is measured, in the order of every round. */
export const rows: Readonly<Record<string, Row>> = {
  stock: { ...nested, gateway: 'stock' },
  'hive-gateway': { ...nested, gateway: 'hive-gateway' },
  'hive-router': { ...nested, gateway: 'hive-router' },
  cosmo: { ...nested, gateway: 'cosmo' },
  bare: { ...nested, gateway: 'bare' },
  'node-http': { ...nested, gateway: 'node-http' },
  micromart: { ...nested, gateway: 'micromart' },
  'micromart-guarded': { ...nested, gateway: 'micromart-guarded', tokens: 'client' },
  'micromart-deduped': { ...nested, gateway: 'micromart-deduped', shared: true },
  'micromart-cached': { ...nested, gateway: 'micromart-cached' },
  'micromart-unique': { ...nested, gateway: 'micromart-guarded', operation: 'unique', tokens: 'request' },
  'micromart-1': { ...nested, gateway: 'micromart', connections: 1 },
  'micromart-500': { ...nested, gateway: 'micromart', connections: 500 },
  'micromart-burst': { ...nested, gateway: 'micromart', burst: 450 },
  'stock-small': { ...small, gateway: 'stock' },
  'bare-small': { ...small, gateway: 'bare-small' },
  'micromart-small': { ...small, gateway: 'micromart-guarded', tokens: 'client' },
  'stock-latency': { ...nested, gateway: 'stock-latency', against: 'stock-latency' },
  'micromart-latency': { ...nested, gateway: 'micromart-latency', against: 'stock-latency' },
  'stock-large': { ...large, gateway: 'stock' },
  'micromart-large': { ...large, gateway: 'micromart' },
}

/** What `--rows` has to be. */
export const rowNames: Must = {
  be: `of ${Object.keys(rows).join(', ')}, with commas between them`,
  is: (text) => text.split(',').every((name) => name in rows),
}

/** Rows by their names, and those that they are measured against. */
export function chosenRows(names: readonly string[]): [string, Row][] {
  const wanted = new Set(names.flatMap((name) => [name, rows[name]?.against]))
  return Object.entries(rows).filter(([name]) => wanted.has(name))
}
