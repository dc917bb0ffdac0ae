export type Role = 'CUSTOMER' | 'STAFF' | 'ADMIN'

/** An account as people may see it: less its password. */
export interface User {
  id: string
  name: string
  /** As the person writes it. */
  email: string
  emailVerified: boolean
  role: Role
  /** What they read, as a tag of BCP 47; null where nobody has said. */
  language: string | null
  createdAt: Date
  /** Grows by one with every event. */
  version: number
}

/** What the world is told of a user with every event: whoever needs more asks for it. */
export const told = ({ id, role }: User) => ({ userId: id, role })
