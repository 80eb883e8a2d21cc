declare module 'virtual:hashed-files' {
  /** Paths from where the app lives, without a slash at the start. */
  export const hashed: readonly string[];
}
