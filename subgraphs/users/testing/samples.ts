/** A password that breaks no rule. */
export const password = 'Tr4vel-lantern-blue-owl'

export const berlin = {
  name: 'Ada Quist',
  line1: 'Kanalstrasse 7',
  city: 'Berlin',
  postalCode: '10115',
  country: 'DE',
}
