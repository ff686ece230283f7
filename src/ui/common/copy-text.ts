/**
 * Puts a text on the clipboard; call it from a click or a key. The page of a DevTools panel may not use
 * `navigator.clipboard`, so what is copied is a selection.
 */
export function copyText(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
