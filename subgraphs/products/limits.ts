/** How long and how many: enough for any real catalog, too little to hurt. Lengths are in UTF-16 units. */
export const limits = {
  name: 700,
  slug: 80,
  description: 20_000,
  brand: 120,
  sku: 100,
  url: 2_048,
  alt: 500,
  optionName: 60,
  optionValue: 120,
  options: 5,
  valuesPerOption: 200,
  media: 30,
  categories: 20,
  categoryDepth: 10,
  /** In one category, and at the top of the tree: pages show all of them. */
  categoriesTogether: 1_000,
  variants: 500,
  /** Of a variant. A product's event says them all, and has to fit into a message. */
  furtherPrices: 10,
  weightGrams: 10_000_000,
  /** That staff look for. */
  words: 200,
} as const
