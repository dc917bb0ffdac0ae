import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { Agent, request } from 'undici'
import { headersOf, type Sent } from './load.ts'

/** A request, and the `data` of the answer to it. */
export interface Expectation extends Sent {
  data: unknown
}

/** How long it is between two answers that are looked at during a round, in ms. */
const betweenSamples = 100

/** Connections are not kept: one that a busy gateway closes between two of its rounds would count against it. */
const dispatcher = new Agent({ pipelining: 0 })

export async function ask(url: string, sent: Sent): Promise<string> {
  const response = await request(url, { dispatcher, method: 'POST', headers: headersOf(sent), body: sent.body })
  return response.body.text()
}

export function isRight(text: string, { data }: Expectation): boolean {
  try {
    const answer = JSON.parse(text)
    return answer.errors === undefined && isDeepStrictEqual(answer.data, data)
  } catch {
    return false
  }
}

/** Judges answers to one request: those that are equal as text are compared once. */
export function judge(expected: Expectation): (text: string) => boolean {
  const right = new Set<string>()
  return (text) => {
    if (right.has(text)) return true
    if (!isRight(text, expected)) return false
    right.add(text)
    return true
  }
}

/** Looks at an answer every now and then until `work` is done; how many there were, and how many of them were wrong. */
export async function sampleDuring(url: string, expected: readonly Expectation[], work: Promise<unknown>) {
  let over = false
  const done = work.finally(() => {
    over = true
  })
  const found = { asked: 0, wrong: 0 }
  for (; !over; found.asked++) {
    const one = expected[Math.floor(Math.random() * expected.length)]
    if (one && !isRight(await ask(url, one).catch(() => ''), one)) found.wrong++
    await Promise.race([pause(betweenSamples), done])
  }
  await done
  return found
}
