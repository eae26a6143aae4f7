import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { settings as settingsModel, type Settings } from '../../shared/model/settings'
import { useApi } from './api'
import { applyAppearance } from './appearance'

const defaults = settingsModel.parse({})

/** The learner's choices; the defaults until they have come. */
export function useSettings(): Settings {
  const api = useApi()
  return useQuery(api.settings.get.queryOptions()).data ?? defaults
}

const followed = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']

/** Keeps the page in the learner's paper and type, and in the system's where they chose so, live. */
export function useAppearance(): void {
  const settings = useSettings()
  useEffect(() => {
    const apply = () => applyAppearance(settings, (query) => matchMedia(query).matches)
    apply()
    const watched = followed.map((query) => matchMedia(query))
    for (const query of watched) query.addEventListener('change', apply)
    return () => {
      for (const query of watched) query.removeEventListener('change', apply)
    }
  }, [settings])
}
