/** Outlines on a 16 px square, drawn with the colour of the text around them. */
const outlines = {
  clear: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM3.8 3.8l8.4 8.4',
  pause: 'M5.5 3v10M10.5 3v10',
  resume: 'M5 3l8 5-8 5Z',
  options:
    'M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8ZM8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2M3.4 3.4l1.4 1.4M11.2 11.2l1.4 1.4M12.6 3.4l-1.4 1.4M4.8 11.2l-1.4 1.4',
  close: 'M4 4l8 8M12 4l-8 8',
  warning: 'M8 2 14.7 13.5H1.3ZM8 6.3v3.4M8 11.4v.3',
  expand: 'M3.5 6l4.5 4.5L12.5 6',
  collapse: 'M3.5 10 8 5.5l4.5 4.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.4 10.4 14 14',
};

export function Icon({ name }: { readonly name: keyof typeof outlines }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={outlines[name]} />
    </svg>
  );
}
