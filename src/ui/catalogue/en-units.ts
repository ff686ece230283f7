/** Numbers come formatted, e.g. `42`, `2.8`; the smaller unit of a pair has two digits. */
export const unitWords = {
  milliseconds: (count: string) => `${count} ms`,
  seconds: (count: string) => `${count} s`,
  minutesAndSeconds: (minutes: string, seconds: string) => `${minutes} min ${seconds} s`,
  hoursAndMinutes: (hours: string, minutes: string) => `${hours} h ${minutes} min`,
};
