import type { Form } from '../http/form.ts'

/** The most things of a list that are changed by one form: as many as a page shows. */
export const mostAtOnce = 25

/** The ids of the rows that somebody has picked. */
export const chosenIn = (form: Form): string[] => [...new Set(form.all('id'))].slice(0, mostAtOnce)
