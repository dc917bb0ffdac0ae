/** Why a card was declined, in English. */
export const declined = {
  refused: 'The bank said no, and not why.',
  funds: 'There is not enough money on this card.',
  limit: 'It is more than this card may spend now.',
  expired: 'This card has expired.',
  securityCode: 'The security code does not belong to this card.',
  number: 'There is no card of this number.',
  expiry: 'The expiry date does not belong to this card.',
  consent: 'The bank wants you to confirm the payment, which did not happen.',
  unsupported: 'This card cannot be used for purchases like this one.',
  currency: 'This card does not pay in this currency.',
  later: 'The bank could not be reached. Try again later.',
  lapsed: 'The bank does not hold the amount any more.',
  offFile: 'This card is not kept any more.',
}
