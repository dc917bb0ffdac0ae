import { masked } from './masked.ts'

/** Ids, and names of choices. What else somebody may have typed could be personal, and stays out of the log. */
const nameable = /^[\w:.-]{1,100}$/

/** An id as somebody has sent it, for a log line. In its place may stand anything: an address, a card, the key itself whose id was asked for. */
export const toldId = (sent: string): string => (nameable.test(sent) && masked(sent) === sent ? sent : '[no id]')
