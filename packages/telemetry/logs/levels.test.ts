import { expect, it } from 'vitest'
import { changeLevel, componentLog, levelsOf } from './levels.ts'
import { createLogger } from './logger.ts'

it('what is logged is changed for all, and for a component apart', () => {
  const log = createLogger({ service: 'a test', level: 'info' })
  const http = componentLog(log, 'http')
  const messaging = componentLog(log, 'messaging')
  expect(componentLog(log, 'http')).toBe(http)
  expect(levelsOf(log)).toEqual({ level: 'info', components: { http: 'info', messaging: 'info' } })

  expect(changeLevel(log, { level: 'silent', component: 'http' })).toBeNull()
  expect(changeLevel(log, { level: 'debug' })).toBeNull()
  expect(levelsOf(log)).toEqual({ level: 'debug', components: { http: 'silent', messaging: 'debug' } })
  expect([http.isLevelEnabled('error'), messaging.isLevelEnabled('debug')]).toEqual([false, true])

  expect(changeLevel(log, { level: null, component: 'http' })).toBeNull()
  expect(levelsOf(log)).toEqual({ level: 'debug', components: { http: 'debug', messaging: 'debug' } })
})

it.each([
  undefined,
  null,
  'debug',
  {},
  { level: 'loud' },
  { level: 'debug', component: 'ftp' },
  { level: null },
  { levle: 'debug' },
])('%j changes nothing, and is told why', (wish) => {
  const log = createLogger({ service: 'a test', level: 'info' })
  componentLog(log, 'http')
  expect(changeLevel(log, wish)).toEqual(expect.any(String))
  expect(levelsOf(log)).toEqual({ level: 'info', components: { http: 'info' } })
})
