import { topicsOf } from '@micromart/events'
import { services } from '@micromart/subgraphs'

/** The router is the only one that has no database of its own beside the log. */
const names = [...services, 'router'] as const

/** Who uses the embedded log: each as its own role and group, with its own topics. */
export const logGuests = names.map((name) => ({ role: name, group: name, ...topicsOf(name) }))
