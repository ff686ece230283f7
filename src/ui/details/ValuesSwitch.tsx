import { useLanguage } from '../language.ts';

type Props = { readonly shown: boolean; readonly onShow: (show: boolean) => void };

export function ValuesSwitch({ shown, onShow }: Props) {
  const { exchange: words } = useLanguage().words.panel;
  return (
    <p class="values-switch">
      <button type="button" class="action" onClick={() => onShow(!shown)}>
        {shown ? words.hideValues : words.showValues}
      </button>
      <span class="quiet">{shown ? words.valuesShown : words.valuesHidden}</span>
    </p>
  );
}
