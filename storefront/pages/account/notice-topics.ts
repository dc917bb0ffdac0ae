import type { NotificationChannel, NotificationTopic } from '../../generated/graphql.ts'

export const channels: readonly NotificationChannel[] = ['IN_APP', 'EMAIL', 'SMS']
/** What customers can be told of; the rest is for staff. */
export const topics: readonly NotificationTopic[] = ['ORDER', 'SHIPMENT', 'PAYMENT', 'ACCOUNT']
