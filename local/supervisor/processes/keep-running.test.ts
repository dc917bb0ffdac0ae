import { eventually } from '@micromart/testing'
import { expect, test } from 'vitest'
import { keepRunning, type Launched } from './keep-running.ts'

/** Processes that end when told to. */
function launcher() {
  const launched: { end(how: string): void; stopped: boolean }[] = []
  const launch = async (): Promise<Launched> => {
    const handle = { end: (_how: string) => {}, stopped: false }
    const exited = new Promise<string>((resolve) => {
      handle.end = resolve
    })
    launched.push(handle)
    return {
      pid: launched.length,
      exited,
      stop: async () => {
        handle.stopped = true
        handle.end('SIGTERM')
      },
    }
  }
  return { launched, launch }
}

const pausesOf = (pauses: number[]) => ({
  started: () => {},
  ended: (_how: string, pauseMs: number) => pauses.push(pauseMs),
})

test('a process that ends is started again, each time after a longer pause', async () => {
  const { launched, launch } = launcher()
  const pauses: number[] = []
  const kept = await keepRunning(launch, pausesOf(pauses))
  launched[0]?.end('SIGKILL')
  await eventually(() => expect(kept.pid()).toBe(2))
  launched[1]?.end('exit code 1')
  await eventually(() => expect(kept.pid()).toBe(3))
  expect(pauses).toEqual([250, 500])
  expect(kept.ends()).toBe(2)
  await kept.stop()
  expect(launched[2]?.stopped).toBe(true)
})

test('a process that is to run anew does so at once, even while it waits to be started again', async () => {
  const { launched, launch } = launcher()
  const pauses: number[] = []
  const kept = await keepRunning(launch, pausesOf(pauses))
  await kept.restart()
  await eventually(() => expect(kept.pid()).toBe(2))
  expect([launched[0]?.stopped, pauses, kept.ends()]).toEqual([true, [], 0])
  for (const pid of [2, 3, 4, 5, 6, 7]) {
    launched[pid - 1]?.end('exit code 1')
    await eventually(() => expect(kept.ends()).toBe(pid - 1))
    await kept.restart()
    await eventually(() => expect(kept.pid()).toBe(pid + 1))
  }
  // Whoever restarts it has mended it: its pauses begin anew.
  expect(pauses).toEqual([250, 250, 250, 250, 250, 250])
  await kept.stop()
})

test('a process that was asked to end stays ended', async () => {
  const { launched, launch } = launcher()
  const kept = await keepRunning(launch, pausesOf([]))
  await kept.stop()
  expect(launched).toHaveLength(1)
  expect(kept.ends()).toBe(0)
})

test('what is just being started again when the shop stops is stopped as well', async () => {
  const { launched, launch } = launcher()
  let release = () => {}
  let starting = false
  const slow = async () => {
    if (launched.length > 0) {
      starting = true
      await new Promise<void>((resolve) => {
        release = resolve
      })
    }
    return launch()
  }
  const kept = await keepRunning(slow, pausesOf([]))
  launched[0]?.end('SIGKILL')
  await eventually(() => expect(starting).toBe(true))
  const stopped = kept.stop()
  release()
  await stopped
  expect(launched[1]?.stopped).toBe(true)
})
