import { expect, test } from 'vitest'
import { startOptions } from './options.ts'
import { portMap } from './ports.ts'

test('without options it is the whole demo shop on port 4000', () => {
  expect(startOptions([])).toMatchObject({ port: 4000, demo: true, reset: false, kafka: null, replicas: new Map() })
})

test('replicas are counted by kind', () => {
  expect(startOptions(['--replicas', 'orders=2,router=3']).replicas).toEqual(
    new Map([
      ['orders', 2],
      ['router', 3],
    ]),
  )
})

test('brokers become the address of the event log', () => {
  expect(startOptions(['--kafka', 'localhost:9092']).kafka).toBe('kafka://localhost:9092')
  expect(startOptions(['--kafka', 'one:9092,10.0.0.2:9093']).kafka).toBe('kafka://one:9092,10.0.0.2:9093')
})

test('origins whose pages may call are told once or several times', () => {
  expect(startOptions([]).cors).toEqual([])
  const origins = ['https://shop.example', 'http://shop.test:3000', '*']
  expect(startOptions(['--cors', origins.slice(0, 2).join(), '--cors', '*']).cors).toEqual(origins)
})

test.each([
  [['--cors', 'shop.example'], '--cors shop.example is no origin'],
  [['--cors', 'https://shop.example/'], '--cors https://shop.example/ is no origin'],
  [['--port', 'http'], '--port http is not a port'],
  [['--port', '80'], '--port 80 is not a port'],
  [['--replicas', 'postgres=2'], '--replicas postgres=2'],
  [['--replicas', 'orders'], '--replicas orders'],
  [['--kafka', 'localhost'], '--kafka localhost: "localhost" is no HOST:PORT'],
  [['--kafka', 'localhost:9092,'], '"" is no HOST:PORT'],
  [['--kafka', 'kafka://localhost:9092'], '"kafka://localhost:9092" is no HOST:PORT'],
  [['--kafka', 'localhost:99999'], '"localhost:99999" is no HOST:PORT'],
  [['--kafka', 'one:9092 two:9092'], '"one:9092 two:9092" is no HOST:PORT'],
  [['--prot', '1'], "Unknown option '--prot'"],
])('%j is refused in words', (argv, words) => {
  expect(() => startOptions(argv)).toThrow(words)
})

test('ports are where operators expect them', () => {
  const ports = portMap(4000)
  expect(ports).toMatchObject({
    router: { port: 4000, admin: 4001 },
    sandbox: 4003,
    mailbox: 4004,
    smtp: 4005,
    postgres: 4030,
  })
  expect(ports.services.users).toEqual({ port: 4010, admin: 4020 })
  expect(ports.services.search).toEqual({ port: 4017, admin: 4027 })
})
