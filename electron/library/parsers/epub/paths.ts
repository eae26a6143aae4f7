/** Where an address inside a book leads. */
export interface InnerAddress {
  /** in the zip */
  path: string
  /** without #; empty if there is none */
  fragment: string
}

/**
 * Follows an address from the file in which it stands; null if it leads out of the book.
 * @param from path of that file in the zip
 */
export function innerAddress(from: string, href: string): InnerAddress | null {
  const written = href.trim()
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written)) return null
  const [, address = '', fragment = ''] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(written) ?? []
  if (address === '') return { path: from, fragment: decoded(fragment) }
  const steps = address.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of decoded(address).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return { path: steps.join('/'), fragment: decoded(fragment) }
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
