import type { Option } from './form-context'

/** How an id is shown in a field: by its name where there is one, with the id where another has the same name. */
export function shownId(options: readonly Option[], id: string): string {
  const found = options.find(({ value }) => value === id)
  if (found === undefined) return id
  return options.some((other) => other !== found && other.name === found.name) ? found.label : found.name
}

/** Those in which all of the words that were typed occur, in the name or in the id. */
export function matching(options: readonly Option[], typed: string): Option[] {
  const words = typed.toLocaleLowerCase().split(/\s+/)
  return options.filter(({ label, value }) => {
    const said = `${label} ${value}`.toLocaleLowerCase()
    return words.every((word) => said.includes(word))
  })
}

/** The id that was meant by what was typed: an option by its id, by what is shown, or by its name; else what was typed. */
export function idMeant(options: readonly Option[], typed: string): string {
  const said = typed.trim()
  const low = said.toLocaleLowerCase()
  const called = options.filter((one) => one.name.toLocaleLowerCase() === low)
  const found =
    options.find(({ value }) => value === said) ??
    options.find(({ label }) => label.toLocaleLowerCase() === low) ??
    (called.length === 1 ? called[0] : undefined)
  return found?.value ?? said
}
