import { prettyFactory } from 'pino-pretty'
import { isColoured } from './console.ts'

// A module of its own, to be imported only where it is wanted: a bundle knows the names of an ES module it loads late, and not those of
// a CommonJS one.

/** Makes a line of JSON one that people read. */
export const prettyLine = (line: string): string => prettify(line)

const prettify = prettyFactory({
  colorize: isColoured(),
  singleLine: true,
  translateTime: 'SYS:HH:MM:ss.l',
  ignore: 'pid,hostname,service,service_version,service_instance_id,trace_id,span_id,trace_flags',
})
