import { describe, expect, it } from 'vitest'
import { callerOf } from './credential.ts'

const credentials = { router: ['router-secret', 'next-router-secret'], service: ['service-secret'] }

describe('the credential of a call', () => {
  it('tells the router from a sibling', () => {
    expect(callerOf('router-secret', credentials)).toBe('router')
    expect(callerOf('next-router-secret', credentials)).toBe('router')
    expect(callerOf('service-secret', credentials)).toBe('service')
  })

  it.each([undefined, '', 'router-secre', 'router-secret ', 'Router-Secret'])('%j proves nothing', (header) => {
    expect(callerOf(header, credentials)).toBeNull()
  })
})
