import type { Scope } from '@micromart/auth'
import type { Session } from '../session/session.ts'
import { may } from './scopes.ts'
import type { DeskWords } from './words/en/index.ts'

interface Section {
  path: string
  /** Of its words. */
  name: Exclude<keyof DeskWords['nav'], 'today'>
  needs: Scope | 'staff' | readonly Scope[]
}

const allowed = (session: Session, needs: Section['needs']) =>
  typeof needs === 'string' ? may(session, needs) : needs.every((scope) => may(session, scope))

/** The desk's parts, in the order of its menu, and what somebody must be allowed to see them. */
const all: readonly Section[] = [
  { path: '/desk/orders', name: 'orders', needs: 'orders:read' },
  { path: '/desk/stock', name: 'stock', needs: 'inventory:read' },
  { path: '/desk/products', name: 'products', needs: 'catalog:read' },
  { path: '/desk/import', name: 'import', needs: ['catalog:write', 'inventory:write'] },
  { path: '/desk/categories', name: 'categories', needs: 'catalog:read' },
  { path: '/desk/coupons', name: 'coupons', needs: 'coupons:read' },
  { path: '/desk/tariffs', name: 'tariffs', needs: 'tariffs:read' },
  { path: '/desk/customers', name: 'customers', needs: 'customers:read' },
  { path: '/desk/webhooks', name: 'webhooks', needs: 'webhooks:read' },
  { path: '/desk/keys', name: 'keys', needs: 'staff' },
  { path: '/desk/health', name: 'health', needs: 'operations:read' },
]

export const sectionsFor = (session: Session) => all.filter(({ needs }) => allowed(session, needs))

/** Whether an address of the desk is one that somebody may come to; what belongs to no section is for all who work here. */
export function mayEnter(session: Session, path: string): boolean {
  const section = all.find((each) => isIn(each.path, path))
  return section ? allowed(session, section.needs) : sectionsFor(session).length > 0
}

export const isIn = (section: string, path: string) => path === section || path.startsWith(`${section}/`)
