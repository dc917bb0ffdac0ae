import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Brokers that tests may use, as `kafka://HOST:PORT,…`. */
    kafka: string
  }
}

/** Vitest's globalSetup: tells tests where the brokers are that KAFKA_BROKERS names. */
export default function setup(project: TestProject): void {
  const brokers = process.env.KAFKA_BROKERS
  if (!brokers)
    throw new Error('these tests need brokers: npm run e2e -- kafka starts some, KAFKA_BROKERS names others')
  project.provide('kafka', `kafka://${brokers}`)
}
