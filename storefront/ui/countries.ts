/** Offered in the address form (ISO 3166-1); whether the shop sends there is the shop's to say, by its ways of sending. */
export const countries =
  'AT BE BG CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT JP LT LU LV MT NL NO PL PT RO SE SI SK US'.split(' ')
