/** Where a test may kill the process: around the call that nobody can take back. */
export const failpoints = {
  /** The action is marked as sent, the provider has not been called. */
  beforeProvider: 'payments.beforeProvider',
  /** The provider has acted, nothing is recorded here. */
  afterProvider: 'payments.afterProvider',
  /** All is recorded and the reply is in the outbox. */
  afterRecord: 'payments.afterRecord',
} as const
