import type { Client } from '../client.ts'
import { type HeaderConfig, mayMatch, type RequestRule } from '../config/sections/headers.ts'

type Headers = Record<string, string>

/** Makes the headers that travel to one subgraph of a client's, and of those that rules set, as they are now. */
export type RequestRules = (client: Pick<Client, 'propagated' | 'offered'>, set: Readonly<Headers>) => Headers

const rulesFor = ({ all, subgraphs }: HeaderConfig, name: string) => [
  ...all.request,
  ...(subgraphs[name]?.request ?? []),
]

/** The rules of one subgraph; null where it has none. What the router or a rule sets, no client says. */
export function requestRules(config: HeaderConfig, name: string): RequestRules | null {
  const rules = rulesFor(config, name)
  if (rules.length === 0) return null
  const ours = new Set([config.clientAddress, config.userAgent, ...rules.map(({ set }) => set)])
  const steps = rules.map((rule) => stepOf(rule, ours))
  return ({ propagated, offered }, set) => {
    const headers = { ...propagated }
    for (const step of steps) step(headers, offered, set)
    return headers
  }
}

type Step = (headers: Headers, offered: Readonly<Headers>, set: Readonly<Headers>) => void

function stepOf(rule: RequestRule, ours: ReadonlySet<string | undefined>): Step {
  const { propagate, matching, set, remove, rename = propagate } = rule
  if (set !== undefined) {
    return (headers, _, values) => {
      headers[set] = values[set] ?? ''
    }
  }
  if (remove !== undefined) return (headers) => void delete headers[remove]
  if (matching !== undefined) {
    const pattern = new RegExp(matching)
    return (headers, offered) => {
      for (const name in offered) if (pattern.test(name) && !ours.has(name)) headers[name] = offered[name] ?? ''
    }
  }
  if (propagate === undefined || rename === undefined || ours.has(rename)) return () => {}
  return (headers, offered) => {
    const value = offered[propagate] ?? rule.default
    if (value !== undefined) headers[rename] = value
  }
}

/** Whether rules may let a client's header of this name through to some subgraph; null where there are no rules that do. */
export function offeredToRules({ all, subgraphs }: HeaderConfig): ((name: string) => boolean) | null {
  const rules = [all, ...Object.values(subgraphs)].flatMap(({ request }) => request)
  const names = new Set(rules.flatMap(({ propagate }) => propagate ?? []))
  const patterns = rules.flatMap(({ matching }) => (matching === undefined ? [] : new RegExp(matching)))
  if (names.size === 0 && patterns.length === 0) return null
  return (name) => names.has(name) || (patterns.some((pattern) => pattern.test(name)) && mayMatch(name))
}

/** The headers that rules set, for {@link configuredHeaders}. */
export function headersSet({ all, subgraphs }: HeaderConfig): Record<string, { headers: Headers }> {
  const setBy = (rules: readonly RequestRule[]) => ({
    headers: Object.fromEntries(rules.flatMap(({ set, value }) => (set && value !== undefined ? [[set, value]] : []))),
  })
  const own = Object.entries(subgraphs).map(
    ([name, { request }]) => [name, setBy([...all.request, ...request])] as const,
  )
  return { ...Object.fromEntries(own), all: setBy(all.request) }
}
