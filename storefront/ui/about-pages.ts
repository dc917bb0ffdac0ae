import { en } from '../words/en.ts'

export type AboutName = keyof typeof en.about.pages

/** What there is to know, as the words have it. */
export const aboutPages = Object.keys(en.about.pages) as AboutName[]

export const pathOf = (name: AboutName): string => `/about/${name}`
