/** Where a test may have this process killed: every point at which half of a change could be lost, were it not one. */
export const failpoints = {
  /** A use of the cart's coupon is taken for an order that is not written yet. */
  afterCoupon: 'orders.afterCoupon',
  /** `placeOrder` has asked everyone and is about to write. */
  beforeAppend: 'orders.beforeAppend',
  /** The order is committed; the cart still has its lines and the customer has no answer. */
  afterCommit: 'orders.afterCommit',
  /** The saga has heard a reply or a timeout and written what follows, uncommitted. */
  beforeSagaCommit: 'orders.beforeSagaCommit',
  /** The saga's step is committed, its commands are not on the log yet. */
  afterSagaCommit: 'orders.afterSagaCommit',
} as const
