import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { ToldGauge } from './told-gauge.ts'

let at = 0
const now = () => at

it('what is told again and again is told, and what is told no more is known no more', async () => {
  const registry = new Registry()
  const lag = new ToldGauge({ name: 'lag', help: 'Lag.', labelNames: ['partition'], registers: [registry], now })
  const series = async () => (await registry.metrics()).split('\n').filter((line) => line.startsWith('lag'))
  lag.tell({ partition: 0 }, 7)
  lag.tell({ partition: 1 }, 0)
  at += 10_000
  lag.tell({ partition: 1 }, 3)
  expect(await series()).toEqual(['lag{partition="0"} 7', 'lag{partition="1"} 3'])
  at += 10_000
  expect(await series()).toEqual(['lag{partition="1"} 3'])
  at += 10_000
  expect(await series()).toEqual([])
  lag.tell({ partition: 0 }, 9)
  expect(await series()).toEqual(['lag{partition="0"} 9'])
})

it('a figure that stands alone is no number before it is told, and once it is told no more', async () => {
  const registry = new Registry()
  const waiting = new ToldGauge({ name: 'waiting', help: 'Waiting.', registers: [registry], now })
  const said = async () => /^waiting (.*)$/m.exec(await registry.metrics())?.[1]
  expect(await said()).toBe('Nan')
  waiting.tell({}, 0)
  expect(await said()).toBe('0')
  at += 60_000
  expect(await said()).toBe('Nan')
})
