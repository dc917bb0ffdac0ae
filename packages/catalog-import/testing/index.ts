export { readText } from '../csv/testing/read-text.ts'
export { fixturePath } from './fixture-path.ts'
