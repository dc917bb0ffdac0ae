import type { RunningShop } from '@micromart/running-shop'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { measured, startShop } from '../../shop/shop.ts'

/** A shop that load is put on: what of it has to be reached. */
export interface LoadedShop {
  running: RunningShop
  /** The router's `/graphql`. */
  url: string
  mailbox: string
  sandbox: string
}

/** @throws OperatorError where a running shop has no such process. */
export function loadedShop(running: RunningShop): LoadedShop {
  const urlOf = (name: string) => {
    const url = running.processes[name]?.url
    if (url === undefined) throw new OperatorError(`This shop has no ${name} of its own: start one with npm start.`)
    return url
  }
  return { running, url: urlOf('router'), mailbox: urlOf('mailbox'), sandbox: urlOf('payments-sandbox') }
}

/** A shop that nobody else uses; `close` stops it and forgets its data. */
export async function openOwnShop(): Promise<{ shop: LoadedShop; close(): Promise<void> }> {
  const shop = await startShop([], measured)
  return { shop: loadedShop(await shop.running()), close: shop.dispose }
}
