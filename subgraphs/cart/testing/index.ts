// What tests of others take coupons with: the real steps, without a service around them.
export { addCoupons } from '../coupons/coupon-store.ts'
export { giveBackCoupon } from '../coupons/give-back-coupon.ts'
export { takeCoupon } from '../coupons/take-coupon.ts'
export { migrations } from '../migrations/index.ts'
export { sampleCoupon } from './samples.ts'
