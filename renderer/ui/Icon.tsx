import type { Icon as Glyph } from '@phosphor-icons/react'

interface IconProps {
  /** imported by itself, as in `import { HouseIcon } from '@phosphor-icons/react/House'` */
  of: Glyph
  /** 14 px beside a word, else 18 */
  small?: boolean
  /** points along the line of reading: mirrored where that runs from right to left */
  mirror?: boolean
}

/** A drawing beside a word; it says nothing by itself. */
export function Icon({ of: Glyph, small = false, mirror = false }: IconProps) {
  return <Glyph aria-hidden className={`i${small ? ' i-s' : ''}${mirror ? ' i-mirror' : ''}`} />
}
