import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { useApi } from '../app/api'
import { onFilesOpened } from '../app/menu-bridge'
import { useImporter } from './useImporter'

/** Files that somebody opens with Actus, before it starts or while it runs: they go to the library, and it is shown. */
export function OpenedFiles() {
  const api = useApi()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { addOpened } = useImporter()
  const opened = useQuery(api.library.opened.queryOptions()).data

  useEffect(() => {
    onFilesOpened(() => void client.invalidateQueries(api.library.opened.queryFilter()))
  }, [api, client])

  useEffect(() => {
    if (!opened || opened.length === 0) return
    addOpened(opened)
    void navigate('/library')
    // oxlint-disable-next-line react/exhaustive-deps -- the importer is made anew with each drawing; what counts is the list
  }, [opened])
  return null
}
