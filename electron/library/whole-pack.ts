import type { Pack } from '../../shared/pack/schema'
import type { LoadedPack, ReadableText } from './loaded-pack'
import { passagesIn } from './pack-pages'
import { passageResolver } from './passages'

/** What there is to a pack without faults. */
interface PackSource {
  id: string
  contentSha256: string
  /** asked once, when something first needs it */
  pack(): Pack
  /** asked once, when something first needs it */
  document(): ReadableText
  files(): Record<string, string>
}

/** A pack that is ready to use; what it holds is made when it is first asked for. */
export function wholePack({ id, contentSha256, pack, document, files }: PackSource): LoadedPack {
  const packOnce = once(pack)
  const documentOnce = once(document)
  const resolver = once(() => passageResolver(documentOnce()))
  const whole: LoadedPack = {
    id,
    contentSha256,
    get pack() {
      return packOnce()
    },
    get document() {
      return documentOnce()
    },
    files,
    resolvePassage: (passage) => resolver()(passage),
    passagesIn: (text) => passagesIn(whole, text),
  }
  return whole
}

/** Makes a value when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}
