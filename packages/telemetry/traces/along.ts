import { AsyncLocalStorage } from 'node:async_hooks'
import { type Context, type ContextManager, ROOT_CONTEXT } from '@opentelemetry/api'

/** One storage for all that goes along: before Node 24 each takes its time for every promise that is made, whatever is in it. */
const along = new AsyncLocalStorage<ReadonlyMap<symbol, unknown>>()

/** Something that goes along with what is being done, to all that is done for it, however many promises further on. */
export interface Along<T> {
  /** What goes along with what is running now. */
  get(): T | undefined
  /** Runs `work`, with which `value` goes along from now on. */
  with<R>(value: T, work: () => R): R
}

export function goesAlong<T>(what: string): Along<T> {
  const key = Symbol(what)
  return {
    get: () => along.getStore()?.get(key) as T | undefined,
    with: (value, work) => along.run(new Map(along.getStore()).set(key, value), work),
  }
}

/** Runs `work` for itself and for nobody whose request happened to bring it about. */
export const withNothingAlong = <R>(work: () => R): R => along.run(new Map(), work)

const contexts = goesAlong<Context>('OpenTelemetry context')

/** Has OpenTelemetry's context, and the span in it, go along with everything else. */
export const contextsAlong: ContextManager = {
  active: () => contexts.get() ?? ROOT_CONTEXT,
  with: (context, work, self, ...args) => contexts.with(context, () => work.call(self as never, ...args)),
  bind<T>(context: Context, target: T): T {
    if (typeof target !== 'function') return target
    const bound = (...args: unknown[]) => contexts.with(context, () => target(...args))
    return bound as T
  },
  enable: () => contextsAlong,
  disable: () => contextsAlong,
}
