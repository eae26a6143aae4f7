/**
 * Lets the learner choose files in the system's own window.
 *
 * @param accept as an input's accept has it
 * @returns what was chosen; empty if the window was closed without
 */
export function choose(accept: string): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = true
  input.hidden = true
  // In the page while the window is open: what nothing holds may be collected as garbage, and the choice never arrives.
  document.body.append(input)
  return new Promise((resolve) => {
    const settle = () => {
      input.remove()
      resolve([...(input.files ?? [])])
    }
    input.addEventListener('change', settle)
    input.addEventListener('cancel', settle)
    input.click()
  })
}
