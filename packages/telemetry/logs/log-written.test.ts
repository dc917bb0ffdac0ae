import { expect, test } from 'vitest'
import { createLogger, logWritten } from './logger.ts'
import { hearLines } from './written-lines.ts'

/** What is written meanwhile, without its times. */
function written(work: () => void): unknown[] {
  const lines: string[] = []
  const deaf = hearLines((line) => lines.push(line))
  work()
  deaf()
  return lines.map((line) => {
    expect(line.endsWith('\n')).toBe(true)
    const { time, ...fields } = JSON.parse(line)
    expect(Date.parse(time)).toBeGreaterThan(0)
    return fields
  })
}

test('a line that is written already reads as one by its fields', () => {
  const log = createLogger({ service: 'a "quoted" one', level: 'info' })
  const [byFields, asText, ...more] = written(() => {
    log.info({ status: 200, operation: 'Cart', codes: [] }, 'request')
    logWritten(log, ',"status":200,"operation":"Cart","codes":[]', 'request')
  })
  expect(asText).toEqual(byFields)
  expect(more).toEqual([])
})

test('and is left out where such lines are', () => {
  const log = createLogger({ service: 'a', level: 'error' })
  expect(written(() => logWritten(log, ',"status":200', 'request'))).toEqual([])
  log.level = 'info'
  expect(written(() => logWritten(log, ',"status":200', 'request'))).toHaveLength(1)
})

test('other loggers are told by its fields', () => {
  const log = createLogger({ service: 'a', level: 'info' }).child({ component: 'http' })
  expect(written(() => logWritten(log, ',"status":200', 'request'))).toEqual([
    { level: 'info', service: 'a', component: 'http', status: 200, msg: 'request' },
  ])
})
