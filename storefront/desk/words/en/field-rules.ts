const code = 'A code such as EUR.'
const reason = 'Say why, in a few words of letters that can be seen.'
/** What was looked at is not how it is any more. */
const ifEdition =
  'Somebody has changed this meanwhile, and nothing of yours is saved yet. It is still here: saved again, it takes the place of theirs.'

/** What a field takes, told where a service would not take what stood in it: by what was asked for, and by what the graph calls the field. */
export const fieldRules = {
  order: {
    carrier: 'A carrier’s name has letters that can be seen, 50 at most.',
    trackingNumber: 'A parcel’s number has letters, digits, blanks, dots, slashes and hyphens, 64 at most.',
    paymentMethodId: 'Choose one of the customer’s cards.',
    reason,
  },
  note: {
    text: 'A note has letters that can be seen, 2,000 at most.',
    whole: 'An order has 100 notes at most.',
  },
  refund: {
    amount: 'An amount above 0, in the currency that was paid in.',
    reason,
  },
  category: {
    name: 'A name has letters that can be seen, 700 at most.',
    slug: 'An address has small letters, digits and single hyphens between them, 80 at most.',
    parentId: 'It cannot lie there: not in itself, not in what lies in it, and not more than ten deep.',
    id: 'Other categories lie in it: move them, or take them out, first.',
    ifEdition,
  },
  product: {
    name: 'A name has letters that can be seen, 700 at most.',
    slug: 'An address has small letters, digits and single hyphens between them, 80 at most.',
    brand: 'A brand has letters that can be seen, 120 at most.',
    description: 'A description has 20,000 characters at most, and none that cannot be seen.',
    categoryIds: 'One of the categories is not there any more, or there are more than 20.',
    media: 'There are 30 pictures at most.',
    url: 'The address of a picture begins with https://, or is a path of the shop’s own.',
    alt: 'What a picture shows is said in letters that can be seen, 500 at most.',
    options: 'It varies by five things at most, each with one name and with values, none of them twice.',
    ifEdition,
  },
  options: {
    options: 'It varies by at most five things, and no two variants may have the same choice.',
    name: 'Each has a name of at most 60 characters, and no other has the same.',
    values:
      'Each has values, at most 200 of 120 characters, none twice. One that a variant has stays until that is taken out.',
    forPresent: 'Say which of the new values what is there already has.',
    ifEdition,
  },
  picture: {
    bytes: 'This file is empty, or too large.',
  },
  variant: {
    sku: 'An item number has letters that can be seen, 100 at most.',
    selection: 'Choose one value of each thing that varies; there is no other variant with the same choice.',
    weightGrams: 'A weight is from 0 to 10,000,000 g.',
    gtin: 'A GTIN (EAN, UPC, ISBN) has 8, 12, 13 or 14 digits, and the last one fits the others: one may be mistyped.',
    price: 'A price is from 0 to 10,000,000,000, in a currency such as EUR and with no more decimals than that has.',
    compareAtPrice: 'The price before a sale has to be above the price.',
    currency:
      'This currency cannot be here: a product’s own prices are all in one, and a variant has at most ten others besides.',
  },
  coupon: {
    code: 'A code has letters, digits, hyphens and underscores, 40 at most.',
    percent: 'A percentage is from 0 to 100, with two decimals at most; free shipping has none.',
    minimum: 'What goods are worth is an amount above 0.',
    expiresAt: 'The last day has to be ahead.',
    mostRedemptions: 'For how many orders is a whole number from 1 on.',
    mostPerCustomer: 'How often for one customer is a whole number from 1 on.',
    ifEdition,
  },
  tariff: {
    code: 'A code has small letters, digits and hyphens, 32 at most, a letter first.',
    name: 'A name has letters that can be seen, 100 at most.',
    position: 'A place in the list is from 0 to 1,000.',
    method: 'There is no such way of sending.',
    zone: 'Say a zone, or one country.',
    country: 'A country’s code such as DE; what is taxed as another country has the rate of that one.',
    currency: code,
    upToGrams: 'A weight is from 1 to 1,000,000 g.',
    price: 'Say a price in a currency, or a percentage without one.',
    percent: 'A percentage is from 0 to 100, with two decimals at most; where there is a price, there is none.',
    estimate: 'Working days are from 0 to 365.',
    validFrom: 'It cannot hold from before now.',
    note: 'Why is said in letters that can be seen, 500 at most.',
  },
  webhook: {
    url: 'An address begins with https://, is not one of a private network, and has no login and no #.',
    eventTypes: 'Choose what it is told of.',
    description: 'What it is for is said in letters that can be seen, 200 at most.',
    ifEdition,
  },
  key: {
    name: 'A name has letters that can be seen, 100 at most.',
    scopes: 'Choose what it may do.',
    expiresAt: 'The last day has to be ahead, and within a year.',
    whole: 'There are 50 keys already that have not ended: end one first.',
  },
  stock: {
    by: 'What comes or goes is at most 1,000,000 pieces, and so is what there is then.',
    reorderPoint: 'A whole number from 0 to 1,000,000.',
  },
}
