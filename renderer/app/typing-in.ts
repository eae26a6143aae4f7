/** What is typed in. */
export const typingIn =
  'input:not([type=radio],[type=checkbox],[type=range]), textarea, select, [contenteditable]:not([contenteditable=false])'
