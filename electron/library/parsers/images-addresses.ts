import type { Element } from 'hast'

/** Where a picture may be had without the net: beside the file, or in the address itself. */
export type ImageAddress =
  | { kind: 'beside'; key: string; path: string }
  | { kind: 'data'; key: string; bytes: Uint8Array }

/**
 * The addresses under which a page has a picture, the likeliest first: that which was shown, that which waits to be
 * loaded when it comes into view, and the set to choose from by the width of the window.
 */
export function imageAddresses({ properties }: Element): { near: ImageAddress[]; remote: string | null } {
  const written = [
    properties.src,
    properties.dataSrc,
    properties.dataOriginal,
    properties.dataLazySrc,
    ...setOf(properties.srcSet),
    ...setOf(properties.dataSrcSet ?? properties.dataSrcset),
  ]
  const addresses = written.map((value) => String(value ?? '').trim()).filter((value) => value !== '')
  const near = addresses.flatMap((address) => nearAddress(address) ?? [])
  const remote = addresses.find((address) => isRemote(address)) ?? null
  // What is shown until the picture comes is a dot in the address; the picture itself is another.
  const [first, ...others] = near
  if (first?.kind === 'data' && first.bytes.length < 200 && (others.length > 0 || remote !== null))
    return { near: others, remote }
  return { near, remote }
}

const isRemote = (address: string): boolean => /^(?:https?:)?\/\//i.test(address)

/** Addresses of a srcset, the widest first. */
function setOf(value: unknown): string[] {
  // The property is a list where the parser knew it as one.
  const written = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : ''
  if (written.length > 100_000) return []
  return written
    .split(/,\s+|,$/)
    .map((one) => {
      const [address = '', size = '1x'] = one.trim().split(/\s+/)
      return { address, size: Number.parseFloat(size) || 1 }
    })
    .toSorted((a, b) => b.size - a.size)
    .map(({ address }) => address)
}

function nearAddress(address: string): ImageAddress | null {
  if (isRemote(address)) return null
  if (/^data:/i.test(address)) {
    const bytes = dataOf(address)
    return bytes === null ? null : { kind: 'data', key: address, bytes }
  }
  // Another scheme, such as blob: or cid:, or a place on the disk of whoever saved it.
  if (/^(?:[a-z][a-z0-9+.-]+:|\/)/i.test(address)) return null
  const path = decoded(address.replace(/[?#].*$/s, '')).replaceAll('\\', '/')
  return path === '' ? null : { kind: 'beside', key: path, path }
}

function dataOf(address: string): Uint8Array | null {
  const comma = address.indexOf(',')
  if (comma < 0) return null
  const body = decoded(address.slice(comma + 1))
  if (/;\s*base64\s*$/i.test(address.slice(0, comma))) return new Uint8Array(Buffer.from(body, 'base64'))
  return new Uint8Array(Buffer.from(body, 'latin1'))
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
