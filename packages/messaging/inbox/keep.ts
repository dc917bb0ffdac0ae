const hourMs = 60 * 60_000
const fortnightMs = 14 * 24 * hourMs

/**
 * How long the ids of messages are remembered, in ms: twice as long as the log can repeat one, whether by itself or because an operator has
 * it read again, and two weeks at least.
 * @param logHours for which the log keeps what groups have read.
 */
export const inboxKeepMs = (logHours: number): number => Math.max(fortnightMs, 2 * logHours * hourMs)
