export { countries } from './iso-3166.ts'
export { isCountry, type PostalAddress, postalAddress } from './postal-address.ts'
