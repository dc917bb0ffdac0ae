import { told } from './settings.ts'

/**
 * Arrivals at a rate of their own: whoever is next comes whether those before have been served or not, so a slow shop is seen to be slow
 * (https://grafana.com/docs/k6/latest/using-k6/scenarios/concepts/open-vs-closed/). Rates are per minute, since k6 takes whole numbers.
 */
interface Arrivals {
  executor: 'ramping-arrival-rate'
  exec: string
  startTime?: string
  startRate: number
  timeUnit: '1m'
  preAllocatedVUs: number
  maxVUs: number
  gracefulStop: string
  stages: { target: number; duration: string }[]
}

/** A rate at scale 1, per s, reached within `rampSeconds` of the stage and held until its end. */
export interface Stage {
  perSecond: number
  rampSeconds: number
  holdSeconds: number
}

interface Wanted {
  /** What is done at each arrival: the name of a function that the script exports. */
  exec: string
  stages: readonly Stage[]
  /** How long one takes when all is well, in s: so many are there at once. */
  takesSeconds: number
  startSeconds?: number
}

const GRACE_SECONDS = 90
/** There are as many virtual users as a shop needs that is this many times slower than when all is well. */
const PATIENCE = 10
const MOST_USERS = 1_500

export function arrivals({ exec, stages, takesSeconds, startSeconds }: Wanted): Arrivals {
  const most = Math.max(...stages.map(({ perSecond }) => scaled(perSecond)))
  const atOnce = Math.ceil((most / 60) * takesSeconds) + 1
  return {
    executor: 'ramping-arrival-rate',
    exec,
    startTime: startSeconds === undefined ? undefined : `${startSeconds}s`,
    startRate: scaled(stages[0]?.rampSeconds === 0 ? stages[0].perSecond : 0),
    timeUnit: '1m',
    preAllocatedVUs: Math.min(MOST_USERS, 2 * atOnce),
    maxVUs: Math.min(MOST_USERS, Math.max(20, PATIENCE * atOnce)),
    gracefulStop: `${GRACE_SECONDS}s`,
    stages: stages.flatMap(({ perSecond, rampSeconds, holdSeconds }) => [
      { target: scaled(perSecond), duration: `${rampSeconds}s` },
      { target: scaled(perSecond), duration: `${holdSeconds}s` },
    ]),
  }
}

/** How many will have come in the end. */
export function expected(stages: readonly Stage[]): number {
  let before = 0
  let sum = 0
  for (const { perSecond, rampSeconds, holdSeconds } of stages) {
    sum += ((before + perSecond) / 2) * rampSeconds + perSecond * holdSeconds
    before = perSecond
  }
  return Math.ceil(sum * told.scale)
}

/** The time that a load is held, in s: the profile's own unless another was said. */
export const held = (seconds: number): number => told.seconds ?? seconds

/** At least one a minute, however small the scale. */
const scaled = (perSecond: number) => (perSecond === 0 ? 0 : Math.max(1, Math.round(perSecond * told.scale * 60)))
