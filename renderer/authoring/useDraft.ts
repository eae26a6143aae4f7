import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { PackProblem } from '../../shared/errors'
import type { YamlEdit } from '../../shared/pack/edit-yaml'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { edited, readFile } from './values'

/** A file of a draft, as text and as it is read. */
export interface DraftFile {
  text: string
  /** null if it can’t be read */
  value: unknown
  fault: string | null
}

/** Changes of one file that are on their way. */
interface Sent {
  file: string
  edits: readonly YamlEdit[]
}

/** A draft: its files as they are read, what the check says of them, and the ways to change them. */
export function useDraft(id: string) {
  const api = useApi()
  const draft = useQuery(api.authoring.draft.queryOptions({ id }))
  const check = useQuery({ ...api.authoring.check.queryOptions({ id }, overtaken), placeholderData: keepPreviousData })
  const preview = useQuery({
    ...api.authoring.preview.queryOptions({ id }, overtaken),
    placeholderData: keepPreviousData,
  })
  const write = useOperation(api.authoring.write)
  const texts = draft.data?.files
  const { sent, edit } = useEdits(id)
  const [read] = useState(() => new Map<string, DraftFile>())
  const stored = useMemo(
    () => new Map(Object.entries(texts ?? {}).map(([name, text]) => [name, fileOf(read, name, text)])),
    [texts, read],
  )
  const files = useMemo(() => sent.reduce(withEdits, stored), [stored, sent])
  return {
    draft,
    /** with what was changed here and is still on its way */
    files,
    isChecking: check.isFetching || sent.length > 0,
    checkFailed: check.error,
    /** false until the first check is over */
    isChecked: check.data !== undefined,
    problems: check.data?.problems ?? noProblems,
    remarks: check.data?.remarks ?? noProblems,
    preview: preview.data ?? null,
    edit,
    write: (file: string, text: string) => write.mutate({ id, file, text, seen: texts?.[file] ?? null }),
  }
}

/**
 * Sends changes one after the other, each against what the one before left, and keeps them until they are stored: two that
 * follow quickly, such as an entry that is moved twice, come out as they were meant. After one that fails none goes on.
 */
function useEdits(id: string) {
  const api = useApi()
  const client = useQueryClient()
  const [sent, setSent] = useState<readonly Sent[]>([])
  const before = useRef(Promise.resolve(true))
  const { mutateAsync } = useOperation(api.authoring.edit, {
    settle({ result }, { file }) {
      const key = api.authoring.draft.queryKey({ id })
      client.setQueryData(key, (old) => old && { ...old, files: { ...old.files, [file]: result.text } })
      return [key]
    },
  })
  const store = async ({ file, edits }: Sent): Promise<boolean> => {
    try {
      await mutateAsync({ id, file, edits: edits.map(({ path, ...rest }) => ({ path: [...path], ...rest })) })
      return true
    } catch {
      // useOperation said so.
      return false
    }
  }
  const edit = (file: string, edits: readonly YamlEdit[]) => {
    const one = { file, edits }
    setSent((all) => [...all, one])
    before.current = before.current.then(async (isStored) => {
      const isSound = isStored && (await store(one))
      setSent((all) => (isSound ? all.filter((other) => other !== one) : []))
      if (!isSound) before.current = Promise.resolve(true)
      return isSound
    })
  }
  return { sent, edit }
}

/** An answer that a later change overtook is not waited for: the browser would hold the next calls back for it. */
const overtaken = { trpc: { abortOnUnmount: true } }

const noProblems: PackProblem[] = []

/** A file as it is read; of a text that was read before, what came of it then. */
function fileOf(read: Map<string, DraftFile>, name: string, text: string): DraftFile {
  const known = read.get(name)
  if (known?.text === text) return known
  const found = name.endsWith('.yaml') ? readFile(text) : { value: null }
  const file = 'fault' in found ? { text, value: null, fault: found.fault } : { text, value: found.value, fault: null }
  read.set(name, file)
  return file
}

function withEdits(files: ReadonlyMap<string, DraftFile>, { file, edits }: Sent): ReadonlyMap<string, DraftFile> {
  const found = files.get(file)
  if (found === undefined || found.fault !== null) return files
  return new Map(files).set(file, { ...found, value: edits.reduce(edited, found.value) })
}

export type DraftState = ReturnType<typeof useDraft>
