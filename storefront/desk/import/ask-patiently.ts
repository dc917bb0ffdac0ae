import { setTimeout as wait } from 'node:timers/promises'
import { ShopUnavailable, shopFault } from '@micromart/catalog-import'
import type { TypedDocumentString } from '../../generated/graphql.ts'
import type { Answer } from '../../graph/router.ts'
import type { Visit } from '../../http/visit.ts'
import { deskWordsOf } from '../words/languages.ts'

const limitPauseMs = 500

/**
 * Asks as who visits, and waits out rate limits.
 * @param untilMs of `performance.now()`, after which a rate limit is waited out no longer and nothing is asked any more
 * @returns the data of an answer without errors; throws ShopRefused, ShopUnavailable, ShopTimedOut
 */
export function askPatiently(visit: Visit, untilMs: number) {
  const { noTime, routerAway } = deskWordsOf(visit).catalogImport.away
  return async <Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): Promise<Data> => {
    for (;;) {
      if (performance.now() > untilMs) throw new ShopUnavailable(noTime)
      const answer = await visit.ask(document, variables, { patient: true })
      if (answer.status === 0) throw new ShopUnavailable(routerAway)
      if (!isLimited(answer)) return dataIn(answer)
      await wait(limitPauseMs)
    }
  }
}

const codesOf = ({ errors }: Answer<unknown>) => errors.map(({ extensions }) => extensions?.code ?? '')
const isLimited = (answer: Answer<unknown>) => answer.status === 429 || codesOf(answer).includes('RATE_LIMITED')

function dataIn<Data>(answer: Answer<Data>): Data {
  const { data, errors, status } = answer
  if (data !== null && errors.length === 0) return data
  const codes = codesOf(answer)
  const said = errors.map(({ message }) => message).join('; ') || `HTTP ${status}`
  throw shopFault(status, codes, said)
}
