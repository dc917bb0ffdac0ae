import type { News } from '../notification.ts'
import type { Speech } from './languages.ts'
import type { Price } from './price.ts'
import type { Told } from './words.ts'

/** Says something to somebody. */
export function tell(news: News, { words, price }: Pick<Speech, 'words' | 'price'>): Told {
  // Which facts belong to which kind is known where both are written.
  const say = words.news[news.kind] as (news: News, price: Price) => Told
  return say(news, price)
}

/** Whether there are words for it: what a newer version has noted may be of a kind that is not known here. */
export const canTell = ({ kind }: News, { words }: Pick<Speech, 'words'>): boolean => Object.hasOwn(words.news, kind)
