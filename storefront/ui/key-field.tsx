import { randomUUID } from 'node:crypto'

/** Names what a form means to have done, so that it is done once however often the form is sent. One that is shown again keeps its key. */
export const KeyField = ({ sent }: { sent?: string | undefined }) => (
  <input type="hidden" name="key" value={sent || randomUUID()} />
)
