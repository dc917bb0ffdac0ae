/** A product as far as this index knows it: all of a hit's, only the id of one that the router names. */
export interface Product {
  id: string
  name?: string
  slug?: string
  image?: { url: string; alt: string | null } | null
}
