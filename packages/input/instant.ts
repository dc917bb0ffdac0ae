/** What is said of an instant that is to come, and is past: the same everywhere. */
export const isOver = 'That is over already.'
