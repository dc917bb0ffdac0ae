import { inject } from 'vitest'
import { eventLogContract } from './event-log.contract.ts'
import { kafkaLogUnderTest } from './kafka.fixture.ts'

eventLogContract('kafka', () => kafkaLogUnderTest(inject('kafka')))
