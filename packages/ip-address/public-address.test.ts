import { expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'

test.each([
  ['8.8.8.8'],
  ['93.184.216.34'],
  ['2606:2800:220:1:248:1893:25c8:1946'],
  ['::ffff:8.8.8.8'],
  ['64:ff9b::808:808'],
])('%s is public', (ip) => {
  expect(isPublicAddress(ip)).toBe(true)
})

test.each([
  ['this host', '0.0.0.0'],
  ['this host', '::'],
  ['loopback', '127.0.0.1'],
  ['loopback', '127.255.255.254'],
  ['loopback', '::1'],
  ['private', '10.0.0.1'],
  ['private', '172.16.0.1'],
  ['private', '192.168.1.1'],
  ['unique local', 'fd00:ec2::254'],
  ['link-local, the metadata of clouds', '169.254.169.254'],
  ['link-local', 'fe80::1'],
  ['site-local', 'fec0::1'],
  ['shared by carriers', '100.64.0.1'],
  ["shared by carriers, Alibaba's metadata", '100.100.100.200'],
  ["Oracle's metadata", '192.0.0.192'],
  ["Azure's platform", '168.63.129.16'],
  ['for tests', '198.18.0.1'],
  ['for documentation', '203.0.113.7'],
  ['for documentation', '2001:db8::1'],
  ['multicast', '224.0.0.1'],
  ['multicast', 'ff02::1'],
  ['broadcast', '255.255.255.255'],
  ['set aside', '240.0.0.1'],
  ['a mapped loopback', '::ffff:127.0.0.1'],
  ['a mapped metadata address', '::ffff:a9fe:a9fe'],
  ['NAT64 to loopback', '64:ff9b::7f00:1'],
  ['NAT64 to a private network', '64:ff9b::a00:1'],
  ['local NAT64', '64:ff9b:1::a00:1'],
  ['6to4 of a private network', '2002:a00:1::1'],
  ['Teredo', '2001::1'],
  ['IPv4-compatible', '::127.0.0.1'],
  ['IPv4-translated', '::ffff:0:127.0.0.1'],
  ['no address', 'localhost'],
])('%s is not public: %s', (_why, ip) => {
  expect(isPublicAddress(ip)).toBe(false)
})
