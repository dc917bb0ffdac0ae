import type { RouterConfig } from '../../config/schema.ts'
import { ofTheRequest } from '../audience.ts'

/** What has an answer say more than was asked for, or comes from another plan. */
const ofTheRouter = ['accept', 'authorization', 'x-include-cost', 'apollo-expose-query-plan']

/**
 * The request headers on which an answer may depend, whatever subgraphs make of them; null where nobody can name them, since rules let
 * headers travel by a pattern.
 *
 * @param ignored on which none does
 */
export function varyOf(
  {
    headers: { all, subgraphs },
    propagateHeaders,
    override,
  }: Pick<RouterConfig, 'headers' | 'propagateHeaders' | 'override'>,
  ignored: ReadonlySet<string>,
): string | null {
  const rules = [all, ...Object.values(subgraphs)].flatMap(({ request }) => request)
  if (rules.some(({ matching }) => matching !== undefined)) return null
  const offered = rules.flatMap(({ propagate }) => propagate ?? [])
  const travelling = [...propagateHeaders, ...offered]
    .map((name) => name.toLowerCase())
    .filter((name) => !ignored.has(name) && !ofTheRequest.includes(name))
  return [...new Set([...ofTheRouter, ...(override.header ? [override.header] : []), ...travelling])].join(', ')
}
