import { type Message, message } from '@micromart/events'

/** For tests: the nth event of a user, its id made of both. */
export function userEvent(subject: string, version: number): Message {
  return message('users.events', 'user.registered', {
    id: `msg_${subject}_${version}`,
    subject,
    source: 'users',
    time: new Date('2026-01-01T00:00:00Z'),
    aggregateVersion: version,
    data: { userId: subject, role: 'CUSTOMER' },
  })
}
