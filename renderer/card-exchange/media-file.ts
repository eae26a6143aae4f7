/** Whether a file says of itself that it is a picture or a sound; its bytes are looked at where it goes. */
export const isMedia = ({ type, name }: File): boolean =>
  /^(?:image|audio|video)\//.test(type) || /\.(?:png|jpe?g|gif|webp|svg|mp3|m4a|ogg|oga|opus|wav|weba)$/i.test(name)
