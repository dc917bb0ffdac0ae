import { Semaphore } from '@micromart/semaphore'
import type { Visit } from '../http/visit.ts'
import { type Refusable, refusalIn, type Sayings } from '../words/refusal.ts'
import type { DeskWords } from './words/en/index.ts'
import { deskWordsOf } from './words/languages.ts'

/** Who is told: what a visit says of them. */
export type Reader = Pick<Visit, 'words' | 'formats' | 'language'> & Partial<Pick<Visit, 'refusedField'>>

/** What is asked for, as `refused` has words of why it is not done. */
export type Kind = keyof DeskWords['refused']

/** What a mutation of that kind may answer. */
export type Told<K extends Kind> = NonNullable<
  NonNullable<Refusable<DeskWords['refused'][K], 'result'>['data']>['result']
>

/**
 * What somebody is told of a change that was not made, or of which nobody knows; null where it was made.
 * The field that it is about is kept with the reader's visit, for the form to mark.
 * @param field of the operation.
 */
export function refusal<K extends Kind, Field extends string>(
  reader: Reader,
  kind: K,
  answer: Refusable<DeskWords['refused'][NoInfer<K>], NoInfer<Field>>,
  field: Field,
): string | null {
  const { refused, refusals } = deskWordsOf(reader)
  reader.refusedField = refusedFieldOf(answer.data?.[field])
  return refusalIn<Sayings, Field>(reader, refused[kind], answer as Refusable<Sayings, Field>, field, refusals.noAnswer)
}

/** The names of a path without the places in lists that it goes through. */
function refusedFieldOf(result: unknown): string | null {
  const path = (result as { path?: readonly string[] } | null | undefined)?.path ?? []
  return path.filter((part) => !/^\d+$/.test(part)).join('.') || null
}

/** As many of the desk's requests at once: the shop is others' too. */
const width = 4

/** Does something for each, some at a time. Answers in the order of the items. */
export function forEach<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const lanes = new Semaphore(width)
  return Promise.all(items.map((item) => lanes.run(() => work(item))))
}

/** What somebody is told of the things of a list that were not changed, by their ids. */
export type Faults = Readonly<Record<string, string>>

/** Changes each by itself: one that cannot be changed keeps no other back. */
export async function changeAll<Item extends { id: string }>(
  items: readonly Item[],
  change: (item: Item) => Promise<string | null>,
): Promise<Faults> {
  const told = await forEach(items, async (item) => [item.id, await change(item)] as const)
  return Object.fromEntries(told.filter((each): each is [string, string] => each[1] !== null))
}
