import { useState } from 'react'
import type { Settings } from '../../shared/model/settings'
import { useChangeSettings } from '../app/useChangeSettings'

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

/** The settings, with the way back to what they were when the screen was opened. */
export function useSettingsForm(): SettingsForm {
  const { shown, change } = useChangeSettings()
  const [opened] = useState(shown)
  const away = differences(opened, shown)
  return { shown, change, changed: Object.keys(away).length, back: () => change(away) }
}
