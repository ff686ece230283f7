/** The extension's own mark, as in its icon. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" />
      <path d="M1.5 8.5H5L6.5 5 9 11.5l1.5-3h4" />
    </svg>
  );
}
