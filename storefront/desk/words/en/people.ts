/** What is said of people, and of what others are told. */
export const people = {
  customers: {
    title: 'Customers',
    email: 'E-mail',
    name: 'Name',
    since: 'Here since',
    role: 'Role',
    count: (count: number) => `${count} ${count === 1 ? 'account' : 'accounts'}`,
    empty: [
      'Nobody has such an address.',
      'A part of it is enough. Guests have no account: find them by an order’s number.',
    ],
    unverified: 'not confirmed',
    card: 'Card',
    roles: { CUSTOMER: 'Customer', STAFF: 'Staff', ADMIN: 'Admin' },
    setRole: 'Give this role',
    setRoleHint: 'Ends all sessions of the account, and mails it the news.',
    roleSet: 'It has another role now; its sessions have ended.',
  },
}
