import { seriesIn } from '@micromart/testing/series'

/** As {@link seriesIn}, of what an admin port says now. */
export async function metricOf(admin: string, name: string, labels: Record<string, string> = {}): Promise<number> {
  return seriesIn(await (await fetch(`${admin}/metrics`)).text(), name, labels)
}
