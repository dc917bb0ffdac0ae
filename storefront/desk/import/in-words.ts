import { type Problem, ShopRefused } from '@micromart/catalog-import'
import { type Kind, type Reader, refusal, type Told } from '../answering.ts'

/** As an answer without faults, which `askPatiently` has found it to be. */
const answered = <Data>(data: Data) => ({ data, errors: [], status: 200 })

/** A mutation's result as an import takes it: a problem is told in the reader's words, with its path. */
export function inWords<K extends Kind>(reader: Reader, kind: K, result: Told<K> | null | undefined): Problem {
  const message = refusal<Kind, 'result'>(reader, kind, answered({ result } as never), 'result')
  return (result && message !== null ? { ...result, message } : result) as Problem
}

/** Why nothing was written down of an import, in the reader's words. */
export const refusedWith = (reader: Reader, result: Told<'journal'> | null | undefined): ShopRefused =>
  new ShopRefused(refusal(reader, 'journal', answered({ result }), 'result') ?? '')
