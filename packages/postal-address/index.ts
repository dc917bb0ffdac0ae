export { isCountry, type PostalAddress, postalAddress } from './postal-address.ts'
