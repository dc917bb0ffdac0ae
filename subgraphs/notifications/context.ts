import type { RequestContext } from '@micromart/service'
import type DataLoader from 'dataloader'
import type { Notification } from './store.ts'

/** What notifications' resolvers know about a request. */
export interface Context extends RequestContext {
  loaders: { notification: DataLoader<string, Notification | null> }
}
