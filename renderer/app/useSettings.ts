import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { assert } from '../../shared/assert'
import type { Settings } from '../../shared/model/settings'
import { useApi } from './api'
import { applyAppearance } from './appearance'

/** The learner's choices. App shows nothing before they have come, so that they are there on every screen. */
export function useSettings(): Settings {
  const api = useApi()
  const { data } = useQuery(api.settings.get.queryOptions())
  assert(data, 'useSettings: a screen was drawn before the settings had come')
  return data
}

const followed = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']

/** Keeps the page in the learner's paper and type, and in the system's where they chose so, live. */
export function useAppearance(settings: Settings | undefined): void {
  useEffect(() => {
    if (!settings) return
    const apply = () => applyAppearance(settings, (query) => matchMedia(query).matches)
    apply()
    const watched = followed.map((query) => matchMedia(query))
    for (const query of watched) query.addEventListener('change', apply)
    return () => {
      for (const query of watched) query.removeEventListener('change', apply)
    }
  }, [settings])
}
