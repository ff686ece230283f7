import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code is loaded when it is first shown; nothing until then, nor where the extension is gone. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => VNode | null {
  let loaded: ComponentType<Props> | undefined;
  return function Lazy(props: Props) {
    const [, show] = useState(loaded !== undefined);
    useEffect(() => {
      let isWanted = true;
      if (!loaded)
        load().then(
          (component) => {
            loaded = component;
            if (isWanted) show(true);
          },
          () => {}, // the extension was updated or switched off, as the panel says
        );
      return () => {
        isWanted = false;
      };
    }, []);
    const Component = loaded;
    return Component ? <Component {...props} /> : null;
  };
}
