export { isCountry, type PostalAddress, type ReadAddress, readPostalAddress } from './postal-address.ts'
