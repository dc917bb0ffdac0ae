import type { ShopApi } from './shop-api.ts'

/** Below every router's default limits on root fields and aliases. */
const mostPerRequest = 50

/** One field of the API, asked for many things in one request. */
export interface Field {
  kind: 'query' | 'mutation'
  /** With `$v` for the one variable, or `$v_NAME` for each of several. */
  field: string
  /** The variable's type, or each one's by its name. */
  variable: string | Readonly<Record<string, string>>
  answer: string
  /** Things in one request; what answers with much is asked for few at once. */
  perRequest?: number
}

/** The answers for all inputs, in their order. */
export async function askAll<Input, Output>(shop: ShopApi, what: Field, inputs: readonly Input[]): Promise<Output[]> {
  const outputs: Output[] = []
  const size = what.perRequest ?? mostPerRequest
  for (let start = 0; start < inputs.length; start += size) {
    const part = inputs.slice(start, start + size)
    const variables = Object.fromEntries(part.flatMap((input, n) => variablesOf(what, input, n)))
    const answers = await shop.ask<Record<string, Output>>(documentFor(what, part.length), variables)
    outputs.push(...part.map((_, n) => answers[`r${n}`] as Output))
  }
  return outputs
}

function variablesOf({ variable }: Field, input: unknown, n: number): [string, unknown][] {
  if (typeof variable === 'string') return [[`v${n}`, input]]
  const given = input as Record<string, unknown>
  return Object.keys(variable).map((name) => [`v${n}_${name}`, given[name] ?? null])
}

/** Under which whoever watches the shop finds it, apart from what others ask of the same field. */
const nameOf = (field: string) => `Catalog${field.charAt(0).toUpperCase()}${/^\w+/.exec(field.slice(1))?.[0] ?? ''}`

function documentFor({ kind, field, variable, answer }: Field, count: number): string {
  const numbers = Array.from({ length: count }, (_, n) => n)
  const types = (n: number) =>
    typeof variable === 'string'
      ? `$v${n}: ${variable}`
      : Object.entries(variable)
          .map(([name, type]) => `$v${n}_${name}: ${type}`)
          .join(', ')
  const fields = numbers.map((n) => `r${n}: ${field.replace(/\$v(?=_|\b)/g, `$v${n}`)} { ...Answer }`).join('\n  ')
  return `${kind} ${nameOf(field)}(${numbers.map(types).join(', ')}) {\n  ${fields}\n}\nfragment Answer on ${answer}`
}
