import { expect, test } from 'vitest'
import { PlainValues } from '../../prepare/executable/plain-values.ts'
import { Piece } from './emission.ts'
import { Keys } from './keys.ts'
import { Answers, Question } from './questions.ts'
import { ReplyField, ReplyThing, ReplyValue } from './reply-layout.ts'
import { WorkingMemory } from './working-memory.ts'
import { Unanswered, Writer } from './writer.ts'

const name = new ReplyField('name', new ReplyValue('string', true), 0)
const thing = new ReplyThing('Thing', [name])
const question = new Question(
  0,
  'Thing',
  { index: 0, sources: ['id'] },
  new PlainValues('Thing', new Map([['id', 'id']])),
  thing,
)
const piece = new Piece('copy', { at: name.at, back: name.nameBytes, to: name.at + 1 })
const emission = {
  given: 1,
  entities: [{ question: 0, from: 0, at: 0 }],
  stretches: [{ source: 1, pieces: [[piece]] }],
  alike: undefined,
}

function written(isAnswered: boolean): string {
  const memory = WorkingMemory.take()
  const begin = memory.add(Buffer.from('{"name":"it"}')) + 1 + name.nameBytes
  const root = memory.newRecord(1)
  const record = memory.newRecord(thing.recordLength)
  memory.records[root] = 0
  memory.records[record + name.at] = begin
  memory.records[record + name.at + 1] = begin + 4
  const answers = new Answers(question, new Keys(1))
  answers.want(0)
  if (isAnswered) answers.take(0, record, 0)
  return new Writer(memory, [answers], 1).write(emission, [root]).toString()
}

test('what is answered is written, in as much room as it takes', () => {
  expect(written(true)).toBe('{"data":{"name":"it"}}')
})

test('what nobody has answered is not written at all', () => {
  expect(() => written(false)).toThrow(Unanswered)
})
