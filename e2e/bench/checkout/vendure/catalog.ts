/** Its code is its name. */
export const paymentMethod = 'card'

/** What Vendure has to sell, as its `populate` wants it told: one thing, of which there is enough, sent to one country and paid by its own dummy card. */
export const initialData = {
  defaultLanguage: 'en',
  defaultZone: 'Europe',
  countries: [{ name: 'Austria', code: 'AT', zone: 'Europe' }],
  taxRates: [{ name: 'Standard', percentage: 20 }],
  shippingMethods: [{ name: 'Standard', price: 500 }],
  paymentMethods: [
    {
      name: paymentMethod,
      handler: { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'true' }] },
    },
  ],
  collections: [],
}

const product = {
  name: 'Table lamp',
  slug: 'table-lamp',
  description: 'A lamp',
  assets: '',
  facets: '',
  optionGroups: '',
  optionValues: '',
  sku: 'LAMP-1',
  price: '39.80',
  taxCategory: 'standard',
  stockOnHand: '1000000',
  trackInventory: 'true',
  variantAssets: '',
  variantFacets: '',
}

export const productsCsv = `${Object.keys(product).join()}\n${Object.values(product).join()}\n`
