export { forwardedAddress, plainAddress } from './forwarded.ts'
export { originOf } from './origin.ts'
export { isPublicAddress } from './public-address.ts'
