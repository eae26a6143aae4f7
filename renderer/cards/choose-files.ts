/** Lets the learner choose files in the system's own window. @param accept as an input's accept has it; empty if none were chosen */
export function choose(accept: string): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = true
  return new Promise((resolve) => {
    const settle = () => resolve([...(input.files ?? [])])
    input.addEventListener('change', settle)
    input.addEventListener('cancel', settle)
    input.click()
  })
}
