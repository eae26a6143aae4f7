import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PackProblem } from '../../shared/errors'
import type { YamlEdit } from '../../shared/pack/edit-yaml'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { readFile } from './values'

/** A file of a draft, as text and as it is read. */
export interface DraftFile {
  text: string
  /** null if it can’t be read */
  value: unknown
  fault: string | null
}

/** A draft: its files as they are read, what the check says of them, and the ways to change them. */
export function useDraft(id: string) {
  const api = useApi()
  const draft = useQuery(api.authoring.draft.queryOptions({ id }))
  const check = useQuery({ ...api.authoring.check.queryOptions({ id }), placeholderData: keepPreviousData })
  const preview = useQuery({ ...api.authoring.preview.queryOptions({ id }), placeholderData: keepPreviousData })
  const edit = useOperation(api.authoring.edit)
  const write = useOperation(api.authoring.write)
  const texts = draft.data?.files
  const files = useMemo(
    () => new Map(Object.entries(texts ?? {}).map(([name, text]): [string, DraftFile] => [name, fileOf(name, text)])),
    [texts],
  )
  return {
    draft,
    files,
    isChecking: check.isFetching,
    checkFailed: check.error,
    /** false until the first check is over */
    isChecked: check.data !== undefined,
    problems: check.data?.problems ?? noProblems,
    remarks: check.data?.remarks ?? noProblems,
    preview: preview.data ?? null,
    edit: (file: string, edits: readonly YamlEdit[]) =>
      edit.mutate({ id, file, edits: edits.map(({ path, value }) => ({ path: [...path], value })) }),
    write: (file: string, text: string) => write.mutate({ id, file, text, seen: texts?.[file] ?? null }),
  }
}

const noProblems: PackProblem[] = []

function fileOf(name: string, text: string): DraftFile {
  if (!name.endsWith('.yaml')) return { text, value: null, fault: null }
  const read = readFile(text)
  return 'fault' in read ? { text, value: null, fault: read.fault } : { text, value: read.value, fault: null }
}

export type DraftState = ReturnType<typeof useDraft>
