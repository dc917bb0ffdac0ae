export { checkInvariants, type Finding } from './check-invariants.ts'
export { openCheckedShop } from './checked-shop.ts'
export { invariants } from './invariants.ts'
