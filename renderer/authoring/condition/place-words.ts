import type { useWords } from '../../app/words'
import type { Place } from './kinds'

/** A part by its place, as it is shown and said: “When 2.1”, “When 2, unless”. */
export function placeWords(words: ReturnType<typeof useWords>, label: string, place: Place): string {
  return placeMark(words, place) === '' ? label : `${label} ${placeMark(words, place)}`
}

/** What stands before it, as its place in the tree is seen: its number in the list, or that it is an exception. */
export function ownMark(words: ReturnType<typeof useWords>, place: Place): string {
  const key = place.at(-1)
  if (typeof key === 'number') return String(key + 1)
  return key === 'unless' || key === 'not-needed-if' ? words(`authoring.condition.role.${key}`) : ''
}

/** Its number, or what it is to the part that holds it; empty for the whole. */
function placeMark(words: ReturnType<typeof useWords>, place: Place): string {
  return place
    .reduce<string>((said, key) => {
      if (typeof key === 'number') return said === '' || said.endsWith(' ') ? `${said}${key + 1}` : `${said}.${key + 1}`
      const role = roles.find((one) => one === key)
      return role === undefined
        ? said
        : `${said === '' ? '' : `${said.trimEnd()}, `}${words(`authoring.condition.role.${role}`)} `
    }, '')
    .trimEnd()
}

const roles = ['not', 'holds', 'unless', 'not-needed-if'] as const
