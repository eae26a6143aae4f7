import { useEffect, useState } from 'react'
import type { Settings } from '../../shared/model/settings'
import { useApi } from '../app/api'
import { useOperation } from '../app/useOperation'
import { useSettings } from '../app/useSettings'

/** The settings as the learner sees them, and how to change them; each change is stored and in force at once. */
export interface SettingsForm {
  shown: Settings
  change(some: Partial<Settings>): void
  /** how many differ from what they were when the screen was opened */
  changed: number
  /** puts these back */
  back(): void
}

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The part of `before` that differs from `now`. */
export function differences(before: Settings, now: Settings): Partial<Settings> {
  const different = Object.entries(before).filter(
    ([key, value]) => !sameValue(value, Object.entries(now).find(([k]) => k === key)?.[1]),
  )
  return Object.fromEntries(different)
}

/** Shows a choice before it is stored, so that a control never jumps back under the hand. */
export function useSettingsForm(): SettingsForm {
  const stored = useSettings()
  const [opened] = useState(stored)
  const [pending, setPending] = useState<Partial<Settings>>({})
  const set = useOperation(useApi().settings.set)

  // What has been stored, here or in another window, is what is shown.
  useEffect(() => setPending({}), [stored])

  const shown = { ...stored, ...pending }
  const change = (some: Partial<Settings>) => {
    setPending((earlier) => ({ ...earlier, ...some }))
    set.mutate(some, { onError: () => setPending({}) })
  }
  const away = differences(opened, shown)
  return { shown, change, changed: Object.keys(away).length, back: () => change(away) }
}
