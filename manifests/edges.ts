import { keyHolder, type Subgraph } from '@micromart/subgraphs'
import type { Outsider } from '@micromart/subgraphs/outside'

/** Each of `from` may call each of `to`. Names are those of processes, or of whom k8s/edges.yaml explains. */
export interface Edge {
  from: readonly string[]
  to: readonly string[]
  port: number
  why: string
}

export type Subgraphs = Readonly<Record<string, Subgraph>>

export const ports = { http: 4000, https: 443, admin: 4001, postgres: 5432, kafka: 9092, kafkaTls: 9093, dns: 53 }

/** What holds wherever the shop is, and what further in an overlay. */
export function edges(subgraphs: Subgraphs): Record<'base' | 'dev' | 'production', Edge[]> {
  const all = Object.keys(subgraphs)
  return {
    base: [
      edge('anyone', 'router', ports.http, 'the public API'),
      edge('anyone', 'storefront', ports.http, 'the shop’s pages'),
      edge('storefront', 'router', ports.http, 'what pages show and forms do'),
      edge('router', all, ports.http, 'parts of a query, subscriptions, and the keys that tokens are signed with'),
      edge(all, keyHolder, ports.http, 'the keys that tokens are signed with'),
      ...Object.entries(subgraphs).flatMap(([name, { asks }]) =>
        asks ? [edge(name, asks, ports.http, 'what it must know of siblings before it acts')] : [],
      ),
      edge('prometheus', ['router', 'storefront', ...all], ports.admin, 'metrics'),
      edge(['router', 'storefront', ...all], 'dns', ports.dns, 'names'),
    ],
    dev: [
      edge(['router', ...all], 'kafka', ports.kafka, 'the event log'),
      ...all.map((name) => edge(name, `${name}-postgres`, ports.postgres, 'its database')),
      edge('payments-sandbox', 'payments-sandbox-postgres', ports.postgres, "the provider's own ledger"),
      ...outsiders(subgraphs).flatMap(({ outsider: { standIn, why, callsBack }, callers }) => [
        edge(callers, nameIn(standIn), portIn(standIn), why),
        ...(callsBack ? [edge(nameIn(standIn), callers, ports.http, callsBack)] : []),
      ]),
      edge('demo-catalog', 'router', ports.http, 'the demo catalog is put in as staff would'),
      edge('secrets', 'anyone', 443, 'the API server is no pod to be named'),
      edge('secrets', 'anyone', 6443, 'the same where it listens itself'),
      edge(['payments-sandbox', 'demo-catalog', 'secrets'], 'dns', ports.dns, 'names'),
    ],
    production: [
      edge(all, 'outside', ports.postgres, 'its database'),
      edge(all, 'outside', ports.kafkaTls, 'the event log, over TLS'),
      ...outsiders(subgraphs).flatMap(({ outsider: { port, why, callsBack }, callers }) => [
        edge(callers, 'outside', port, why),
        ...(callsBack ? [edge('ingress', callers, ports.http, callsBack)] : []),
      ]),
      ...Object.entries(subgraphs).flatMap(([name, { reaches }]) =>
        reaches ? [edge(name, 'outside', ports.https, reaches)] : [],
      ),
    ],
  }
}

/** Those beyond the shop, and who calls them. */
export function outsiders(subgraphs: Subgraphs): { outsider: Outsider; callers: string[] }[] {
  const called = new Set(Object.values(subgraphs).flatMap(({ outside = [] }) => outside))
  return [...called].map((outsider) => ({
    outsider,
    callers: Object.keys(subgraphs).filter((name) => subgraphs[name]?.outside?.includes(outsider)),
  }))
}

/** The stand-in's name in its address. */
export const nameIn = (url: string) => new URL(url).hostname
export const portIn = (url: string) => Number(new URL(url).port)

const edge = (from: string | readonly string[], to: string | readonly string[], port: number, why: string): Edge => ({
  from: [from].flat(),
  to: [to].flat(),
  port,
  why,
})
