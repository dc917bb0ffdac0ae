import type { HeaderConfig, ResponseRule } from '../config/sections/headers.ts'

/** Headers of an HTTP answer, names in lower case. */
export type AnswerHeaders = Readonly<Record<string, string | readonly string[] | undefined>>

/** What subgraphs' answers to one request have for its client. */
export class GatheredHeaders {
  readonly #values = new Map<string, readonly string[]>()

  /** Takes what the rules say of one answer. */
  take(rules: readonly ResponseRule[], answer: AnswerHeaders): void {
    for (const { propagate, rename = propagate, several = propagate === 'set-cookie' ? 'append' : 'last' } of rules) {
      const values = [answer[propagate] ?? []].flat()
      const before = this.#values.get(rename) ?? []
      if (values.length === 0 || (several === 'first' && before.length > 0)) continue
      this.#values.set(rename, several === 'append' ? [...before, ...values] : values)
    }
  }

  /** Of the answer to the client: values of one name joined by commas, but for cookies, in whose values there may be some. */
  headers(): Record<string, string | string[]> {
    return Object.fromEntries(
      [...this.#values].map(([name, values]) => [name, name === 'set-cookie' ? [...values] : values.join(', ')]),
    )
  }
}

/** The rules for the answers of one subgraph; null where there are none. */
export function responseRules({ all, subgraphs }: HeaderConfig, name: string): readonly ResponseRule[] | null {
  const rules = [...all.response, ...(subgraphs[name]?.response ?? [])]
  return rules.length > 0 ? rules : null
}

/** Whether anything may come back at all. */
export const hasResponseRules = ({ all, subgraphs }: HeaderConfig): boolean =>
  [all, ...Object.values(subgraphs)].some(({ response }) => response.length > 0)
