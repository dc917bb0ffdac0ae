/** Ends what was started; called in the opposite order. */
export type Undo = () => Promise<unknown> | unknown
