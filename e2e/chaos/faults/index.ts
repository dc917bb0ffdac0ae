import type { Fault } from '../fault.ts'
import * as brokerFrozen from './broker-frozen.fault.ts'
import * as brokerKilled from './broker-killed.fault.ts'
import * as clockWrong from './clock-wrong.fault.ts'
import * as connectionsEnded from './connections-ended.fault.ts'
import * as diesBetweenSteps from './dies-between-steps.fault.ts'
import * as diskFull from './disk-full.fault.ts'
import * as drained from './drained.fault.ts'
import * as frozen from './frozen.fault.ts'
import * as killed from './killed.fault.ts'
import * as locked from './locked.fault.ts'
import * as postgresFrozen from './postgres-frozen.fault.ts'
import * as postgresKilled from './postgres-killed.fault.ts'
import * as repeated from './repeated.fault.ts'
import * as rewound from './rewound.fault.ts'
import * as stopped from './stopped.fault.ts'

/** Every fault there is, by the name of its file. */
export const faults: Readonly<Record<string, Fault>> = {
  'broker-frozen': brokerFrozen,
  'broker-killed': brokerKilled,
  'clock-wrong': clockWrong,
  'connections-ended': connectionsEnded,
  'dies-between-steps': diesBetweenSteps,
  'disk-full': diskFull,
  drained,
  frozen,
  killed,
  locked,
  'postgres-frozen': postgresFrozen,
  'postgres-killed': postgresKilled,
  repeated,
  rewound,
  stopped,
}
