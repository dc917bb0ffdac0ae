export { originOf } from './origin.ts'
export { isPublicAddress } from './public-address.ts'
