/** What was measured, and what an alert says to it. */
export interface Example {
  /** What is told by it. */
  title: string
  /** Between two samples and two evaluations, in minutes: 1 unless told otherwise. */
  everyM?: number
  /** Samples from minute 0 on, in promtool's notation, by series. */
  series: Readonly<Record<string, string>>
  /** Minutes at which the alert is not there. */
  quiet?: readonly number[]
  /** Labels of the one that is not: others of its name may be. */
  quietOf?: Readonly<Record<string, string>>
  /** Labels of the one alert that is there, by the minute. */
  fires?: Readonly<Record<number, Readonly<Record<string, string>>>>
}

/** Examples by alert: each has one where it is there, and one where it is not. */
export type Examples = Readonly<Record<string, readonly Example[]>>

/** One series of an example: samples of a metric with these labels, as PromQL has them. */
export const of = (metric: string, labels: string, samples: string) => ({ [`${metric}{${labels}}`]: samples })
