const n = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** What is said where a file that was brought in is taken back. */
export const importUndo = {
  title: 'A file that was brought in',
  past: 'Brought in before',
  pastAway: 'What was brought in before cannot be shown just now.',
  facts: {
    file: 'File',
    when: 'When',
    who: 'By whom',
    made: 'Products made',
    changed: 'Changes',
    state: 'State',
  },
  stands: 'stands',
  undone: 'taken back',
  undoneAt: (time: string) => `It was taken back, ${time}.`,
  goes: 'What taking it back does',
  whatGoes:
    'The products that it made come off the shelf, and what it changed is as it was before: texts, pictures, categories, prices, weights and states. What somebody has changed of the same since stays as it is now. Stock goes back by what was counted in or out, so what was sold since stays sold.',
  otherwise: 'What is otherwise than before it',
  whatIsOtherwise: 'Somebody has changed this since, so it was not taken back.',
  lookedAt: (steps: number) => `Only the last ${steps} of its steps were looked at; it is taken back as a whole.`,
  force: 'Put back what somebody has changed since as well',
  whatStays:
    'Variants that were added to products are withdrawn; categories that were made stay. If somebody still brings the file in, their page is stopped.',
  take: 'Take it back',
  takeRest: 'Put this back as well',
  keep: 'Leave it as it is',
  running: 'The file is being taken back',
  progress: (done: number, of: number) => `${done} of ${n(of, 'thing')} are taken back.`,
  stopped: 'It is stopped. What is taken back stays so; “Go on” takes back the rest.',
  lost: 'The page could not be reached. What is taken back stays so; try “Go on”.',
  keepOpen: 'Leave this page open until it is done. Without a script, press “Go on” after each step.',
  over: (file: string) => `${file} is taken back`,
  cameOff: (products: number) => `${n(products, 'product')} came off the shelf.`,
  asBefore: (things: number) => `${n(things, 'thing is', 'things are')} as before.`,
  left: 'What stays',
  rest: 'Look at what is otherwise than before it; it can be put back there.',
}
