import type { Move, Step } from './moves'

interface Press {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/**
 * What a key does to what is picked; null if it is no key of picking. Plain arrows go on, with Shift the end goes, with
 * Control or Command beside it the start.
 * @param rightToLeft how the words at the cursor run: arrows go as the eye does
 */
export function moveOf(press: Press, rightToLeft: boolean): Move | null {
  if (press.altKey) return null
  const mod = press.ctrlKey || press.metaKey
  const arrow = arrowOf(press.key, rightToLeft)
  if (arrow) {
    const { across, step } = arrow
    if (press.shiftKey) return { kind: mod ? 'start' : 'end', by: across ? 'word' : null, step }
    return { kind: 'go', by: across ? 'word' : mod ? 'block' : null, step }
  }
  if (mod) return null
  // The plus of most layouts needs Shift, and stands on the key of the equals sign.
  if (press.key === '+' || press.key === '=') return { kind: 'wider' }
  return press.key === '-' ? { kind: 'narrower' } : null
}

function arrowOf(key: string, rightToLeft: boolean): { across: boolean; step: Step } | null {
  switch (key) {
    case 'ArrowDown':
      return { across: false, step: 1 }
    case 'ArrowUp':
      return { across: false, step: -1 }
    case 'ArrowRight':
      return { across: true, step: rightToLeft ? -1 : 1 }
    case 'ArrowLeft':
      return { across: true, step: rightToLeft ? 1 : -1 }
    default:
      return null
  }
}

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu

/** Letters of a line that are looked at to see how it runs. */
const looked = 2_000

/**
 * Whether most letters of a line run from right to left. By the line and not by the word, so that an arrow goes on through a
 * word of the other direction instead of turning back at it.
 */
export function runsRightToLeft(line: string): boolean {
  const some = line.slice(0, looked)
  return (some.match(rightToLeftLetter)?.length ?? 0) * 2 > (some.match(/\p{L}/gu)?.length ?? 0)
}
