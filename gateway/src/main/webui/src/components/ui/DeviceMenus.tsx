import { ALargeSmall, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { setTextSize, setTheme, textSize, textSizes, theme, type Theme } from '@/lib/settings';
import { texts } from '@/lib/texts';
import { Menu, MenuChoice, MenuName, MenuRule } from './Menu';

const themes: Theme[] = ['light', 'dark', 'system'];

/** Settings live on <html> and not in React; after a change the menu is drawn anew. */
function useRedraw(): (act: () => void) => () => void {
  const [, redraw] = useState(0);
  return act => () => {
    act();
    redraw(count => count + 1);
  };
}

function TextSizes() {
  const change = useRedraw();
  return textSizes.map(value => (
    <MenuChoice
      key={value}
      group="size"
      value={value}
      chosen={textSize() === value}
      onChoose={change(() => setTextSize(value))}
    >
      {texts.app.textSizes[value]}
    </MenuChoice>
  ));
}

/** What this device shows: colour theme and text size. */
export function DeviceMenu() {
  const change = useRedraw();
  return (
    <Menu
      buttonClass="icon-button"
      label={texts.app.device}
      button={
        <>
          <Moon className="only-light" size={18} strokeWidth={1.75} aria-hidden />
          <Sun className="only-dark" size={18} strokeWidth={1.75} aria-hidden />
        </>
      }
    >
      <MenuName>{texts.app.theme}</MenuName>
      {themes.map(value => (
        <MenuChoice
          key={value}
          group="theme"
          value={value}
          chosen={theme() === value}
          onChoose={change(() => setTheme(value))}
        >
          {texts.app.themes[value]}
        </MenuChoice>
      ))}
      <MenuRule />
      <MenuName>{texts.app.textSize}</MenuName>
      <TextSizes />
    </Menu>
  );
}

export function TextSizeMenu() {
  return (
    <Menu
      buttonClass="icon-button"
      label={texts.app.textSize}
      button={<ALargeSmall size={20} strokeWidth={1.75} aria-hidden />}
    >
      <TextSizes />
    </Menu>
  );
}
