// What tests of others take coupons with: the real steps, without a service around them.
export { addCoupons } from '../coupon-store.ts'
export { giveBackCoupon } from '../give-back-coupon.ts'
export { migrations } from '../migrations/index.ts'
export { takeCoupon } from '../take-coupon.ts'
export { sampleCoupon } from './samples.ts'
