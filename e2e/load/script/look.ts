import { sleep } from 'k6'
import { ProductPageDocument, SearchPageDocument, SuggestDocument } from '../generated.ts'
import { ask } from './ask.ts'
import { told } from './settings.ts'
import { prefixes, typed } from './typing.ts'
import { zipf } from './zipf.ts'

const rank = zipf(told.products.length)

/** A product as the crowd picks it: a few are looked at all the time, most hardly ever. */
const anyProduct = () => told.products[rank(Math.random())] as { slug: string; name: string }

/** One page of a visitor's: a search that is typed, its first page, or a product. */
export function lookAtOnePage(): void {
  const chance = Math.random()
  if (chance < 0.2) complete(typed(anyProduct().name, Math.random))
  else if (chance < 0.5) search(typed(anyProduct().name, Math.random))
  else lookAt(anyProduct().slug)
}

/** A visit: somebody types a word, sees what there is, and looks at some of it. */
export function visit(): void {
  const word = typed(anyProduct().name, Math.random)
  complete(word)
  const found = search(word)
  read()
  for (const slug of [found[0], found[Math.floor(Math.random() * found.length)]]) {
    lookAt(slug ?? anyProduct().slug)
    read()
  }
}

function complete(word: string): void {
  for (const prefix of prefixes(word)) {
    ask(SuggestDocument, { prefix })
    // Between two letters.
    sleep(0.1 + Math.random() * 0.2)
  }
}

/** Answers the slugs of what was found. */
function search(words: string): string[] {
  const found = ask(SearchPageDocument, { words, first: 24 })?.search
  return found?.edges.flatMap(({ node }) => node?.slug ?? []) ?? []
}

function lookAt(slug: string): void {
  ask(ProductPageDocument, { slug }, { refusal: ({ product }) => (product ? undefined : 'NO_PRODUCT') })
}

const read = () => sleep(0.3 + Math.random() * 0.7)
