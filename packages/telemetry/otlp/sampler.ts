import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node'

/**
 * Of the traces that begin here, so many are made unless the environment says otherwise: an order has hundreds of spans, and those of every
 * order would take more than 3 % of the shop's speed.
 */
const shareOfTraces = 0.1

/**
 * Which traces are made, by `OTEL_TRACES_SAMPLER` and its `_ARG`, a ratio that is 1 where a sampler is said and no ratio. A ratio alone is
 * the share of our own sampler, which leaves to whoever brings a trace along whether it is made.
 */
export function samplerOf(environment: Readonly<Record<string, string | undefined>>): Sampler {
  const { OTEL_TRACES_SAMPLER: said, OTEL_TRACES_SAMPLER_ARG: ratio } = environment
  const [, parentBased, kind] = /^(parentbased_)?(.*)$/.exec(said || 'parentbased_traceidratio') ?? []
  const root =
    kind === 'always_on'
      ? new AlwaysOnSampler()
      : kind === 'always_off'
        ? new AlwaysOffSampler()
        : new TraceIdRatioBasedSampler(Number(ratio || (said ? 1 : shareOfTraces)))
  return parentBased ? new ParentBasedSampler({ root }) : root
}
