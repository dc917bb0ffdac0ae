// Channels of the events database. One for each topic and group, so that a hint wakes only those whom it concerns: every
// backend that listens to a channel is woken by each of its notifications.

/** Hears of new records; the payload names their partitions, separated by spaces. */
export const topicChannel = (topic: string) => `log.topic.${topic}`

/** Hears of members that come and go, of rewinds and of redrives; no payload. The log's functions notify it, too. */
export const groupChannel = (group: string) => `log.group.${group}`
