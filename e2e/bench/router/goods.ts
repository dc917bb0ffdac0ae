// What the subgraphs hold between them, linked as one graph: the right answer is read off it whole, theirs in parts.

export interface User {
  id: string
  name: string
  username: string
  reviews: Review[]
}

export interface Product {
  upc: string
  name: string
  price: number
  weight: number
  inStock: boolean
  shippingEstimate: number
  reviews: Review[]
}

export interface Review {
  id: string
  body: string
  author: User
  product: Product
}

const reviewers = ['Ada Marsh', 'Ben Okoro', 'Chiara Conti', 'Dora Lindqvist', 'Emil Novak', 'Farah Haddad']
const goods = ['Table', 'Couch', 'Chair', 'Lamp', 'Shelf', 'Rug', 'Mirror', 'Bench', 'Clock']
const said = 'It came in time, stands firmly, and looks as it did in the picture.'

/** So many products that a list of all of them is an answer of about a megabyte. */
const productsInAll = 10_500

export const users: User[] = reviewers.map((name, index) => ({
  id: String(index + 1),
  name,
  username: name.toLowerCase().replace(' ', '.'),
  reviews: [],
}))

export const products: Product[] = Array.from({ length: productsInAll }, (_, index) => {
  const price = 40 + ((index * 173) % 1_900)
  const weight = 1 + ((index * 37) % 90)
  return {
    upc: String(index + 1),
    name: `${goods[index % goods.length]} ${index + 1}`,
    price,
    weight,
    inStock: index % 3 !== 0,
    shippingEstimate: shippingOf(price, weight),
    reviews: [],
  }
})

export const reviews: Review[] = users.flatMap((author, nth) => [0, 1, 2, 3].map((more) => review(author, nth, more)))

function review(author: User, nth: number, more: number): Review {
  const product = products[(nth * 4 + more * 5) % goods.length]
  if (product === undefined) throw new Error('there are fewer products than kinds of them')
  const made = { id: String(nth * 4 + more + 1), body: said, author, product }
  author.reviews.push(made)
  product.reviews.push(made)
  return made
}

/** What inventory reckons from what it is told of a product. */
export function shippingOf(price: number, weight: number): number {
  return price > 1_000 ? 0 : Math.round(weight / 2)
}
