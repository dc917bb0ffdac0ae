import type { Words } from './en.ts'

/** Why a card was declined, in German. */
export const declined: Words['declined'] = {
  refused: 'Die Bank hat abgelehnt, ohne zu sagen, warum.',
  funds: 'Auf dieser Karte ist nicht genug Geld.',
  limit: 'Das ist mehr, als diese Karte gerade ausgeben darf.',
  expired: 'Diese Karte ist abgelaufen.',
  securityCode: 'Die Kartenprüfnummer gehört nicht zu dieser Karte.',
  number: 'Eine Karte mit dieser Nummer gibt es nicht.',
  expiry: 'Das Ablaufdatum gehört nicht zu dieser Karte.',
  consent: 'Die Bank möchte, dass Sie die Zahlung freigeben, und das ist nicht geschehen.',
  unsupported: 'Mit dieser Karte lässt sich so ein Kauf nicht bezahlen.',
  currency: 'Diese Karte zahlt nicht in dieser Währung.',
  later: 'Die Bank war nicht zu erreichen. Bitte später noch einmal versuchen.',
  lapsed: 'Die Bank hält den Betrag nicht mehr bereit.',
  offFile: 'Diese Karte ist nicht mehr hinterlegt.',
}
