/** Where a test may have this process die; these are all there are. */
export const failpoints = {
  /** A command's effect and reply are written, nothing is committed. */
  beforeReply: 'inventory.beforeReply',
  /** An adjustment is committed, nobody has been told. */
  afterAdjust: 'inventory.afterAdjust',
} as const
