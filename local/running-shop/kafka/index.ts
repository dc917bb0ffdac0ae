export { adviceOn } from './advice.ts'
export { askKafka } from './ask.ts'
export { kafkaFrom, kafkaVariables, kafkaVariablesOf } from './environment.ts'
