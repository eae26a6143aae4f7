import { createContext, useContext, type ComponentType } from 'react'
import type { Field as FieldShape } from '../../shared/pack/fields'
import type { Referent } from '../../shared/classifier/rules'
import type { YamlEdit } from '../../shared/pack/edit-yaml'

export type Path = readonly (string | number)[]

/** An id that a field may name, and how it is called. */
export interface Option {
  value: string
  /** as a field shows it */
  name: string
  /** as a list shows it, with its id */
  label: string
  /** under which heading it is offered; null: there is no other kind beside it */
  group: 'facts' | 'elements' | 'findings' | 'choices' | null
}

/** What a field is drawn from. */
export interface FormFieldProps {
  path: Path
  /** what is said above it: the name of the field, or the place in a list */
  label: string
  help: string
  field: FieldShape
  isRequired: boolean
  /** as the file has it; undefined if it is left out */
  value: unknown
}

/** What the fields of a form share. */
export interface FormContext {
  /** draws a field, of whatever kind: a group draws those in it by this */
  Field: ComponentType<FormFieldProps>
  /** stores changes of one file, as one step of undo; paths are from the top of the file */
  edit(edits: readonly YamlEdit[]): void
  /** what the check says of the field at a path */
  problemsAt(path: Path): string[]
  /** what the check says of all that stands under a path */
  problemsWithin(path: Path): string[]
  /** ids of that kind that there are */
  optionsFor(names: Referent): readonly Option[]
  /** words of the case’s text that are selected; null where there is no such text */
  selected: (() => string) | null
}

const Context = createContext<FormContext | null>(null)
export const FormProvider = Context.Provider

/** What the form around a field gives it. @throws Error outside of a form */
export function useForm(): FormContext {
  const form = useContext(Context)
  if (form === null) throw new Error('a field of a pack outside of a form')
  return form
}

/** A path as the check writes it. */
export const keyOf = (path: Path): string => path.join('.')
