import type { Context } from 'hono'

/**
 * Has the browser forget the pages of the shop that it has kept: they name who was here, to whoever presses the back button next
 * (https://www.w3.org/TR/clear-site-data/).
 */
export const forgetPages = (context: Context): void => context.header('clear-site-data', '"cache"')
