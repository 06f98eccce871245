/** The app's mark, as in its icon. */
export function Logo() {
  return (
    <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" className="logo">
      <rect width="40" height="40" rx="9" />
      <path d="M11 13h18M11 20h18M11 27h10" />
    </svg>
  );
}
