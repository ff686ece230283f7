import { filterWords } from './en-filter.ts';
import { limitWords } from './en-limits.ts';
import { listWords } from './en-list.ts';
import { optionsWords } from './en-options.ts';
import { panelWords } from './en-panel.ts';
import { popupWords } from './en-popup.ts';
import { unitWords } from './en-units.ts';

/** Every English text of the interface. What a diagnosis says stands with its rule, not here. */
export const en = {
  language: 'en',
  panel: panelWords,
  list: listWords,
  popup: popupWords,
  filter: filterWords,
  limits: limitWords,
  options: optionsWords,
  units: unitWords,
};
