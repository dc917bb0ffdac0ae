/** What could do harm wherever a catalog or a person is quoted. */
export const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>' onmouseover='alert(3)`

export const money = { amount: '19.90', currency: 'EUR' }
const category = { id: 'cat_1', slug: hostile, name: hostile, parent: null }

/** What every page asks for. */
export const chrome = {
  categories: [{ ...category, children: [] }],
  cart: { id: 'crt_1', lines: [{ id: 'lin_1', quantity: 2 }] },
}

/** A product of whoever means harm. */
export const product = {
  id: 'prd_1',
  slug: 'lamp',
  name: hostile,
  brand: hostile,
  description: hostile,
  inStock: true,
  image: { url: `javascript:${hostile}`, alt: hostile },
  media: [{ url: `https://pictures.example/${encodeURIComponent(hostile)}`, alt: hostile }],
  priceRange: { min: money, max: money },
  categories: [category],
  options: [{ name: hostile, values: [hostile] }],
  variants: [
    {
      id: 'var_1',
      price: money,
      compareAtPrice: null,
      availability: 'IN_STOCK',
      available: 10,
      selection: [{ option: hostile, value: hostile }],
    },
  ],
  related: [],
}

const facets = [
  { name: hostile, values: [{ value: hostile, label: hostile, count: 1, estimated: false, selected: false }] },
]

export const searchResult = {
  totalCount: 1,
  totalEstimated: false,
  correctedQuery: hostile,
  leftOut: [hostile],
  facets: [
    ...facets,
    { ...facets[0], values: [{ value: hostile, label: hostile, count: 1, estimated: false, selected: true }] },
  ],
  edges: [{ node: product }],
  pageInfo: { endCursor: hostile, hasNextPage: true, hasPreviousPage: true },
}

export const cart = {
  ...chrome.cart,
  coupon: hostile,
  lines: [
    {
      id: hostile,
      title: hostile,
      quantity: 2,
      forSale: true,
      notForSaleBecause: null,
      unitPrice: money,
      priceWas: money,
      lineTotal: { amount: '39.80', currency: 'EUR' },
      variant: { id: 'var_1', title: hostile, availability: 'IN_STOCK', available: 10, product },
    },
  ],
  totals: { subtotal: money, discount: money, total: money },
  shippingOptions: [{ id: 'shp_1', price: money }],
}

/** What is at the checkout, of whoever means well. */
export const checkoutCart = {
  id: 'crt_1',
  version: 1,
  coupon: null,
  lines: [{ id: 'lin_1', title: 'Lamp', quantity: 1, forSale: true, lineTotal: money }],
  shippingOptions: [{ id: 'shp_1', code: 'standard', name: 'Standard', estimate: 3, price: money }],
  totals: {
    ...{ subtotal: money, discount: money, shipping: money, tax: money, total: money },
    shippingOption: { id: 'shp_1', code: 'standard' },
  },
}
