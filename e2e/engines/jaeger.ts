import { goProgram } from './go.ts'

const module = 'github.com/jaegertracing/jaeger'

/** The path of Jaeger with its storage in memory. The last release whose one program is made of its Go module alone; its web page is not in it. */
export const jaeger = (say: (line: string) => void) =>
  goProgram({ name: 'jaeger', module, version: 'v1.76.0', package: `${module}/cmd/all-in-one` }, say)
