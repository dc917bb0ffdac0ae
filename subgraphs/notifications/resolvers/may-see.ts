import type { RequestContext } from '@micromart/service'

/** What somebody is told is theirs alone; staff have no business in it either. */
export const maySee = ({ principal }: RequestContext, userId: string): boolean => principal?.userId === userId
