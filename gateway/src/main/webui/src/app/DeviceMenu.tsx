import { Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuChoice, MenuName, MenuRule } from '@/components/ui/Menu';
import { setTextSize, setTheme, textSize, textSizes, theme, type Theme } from '@/lib/settings';
import { texts } from '@/lib/texts';

const themes: Theme[] = ['light', 'dark', 'system'];

/** What this device shows: colour theme and text size. */
export function DeviceMenu() {
  const [, redraw] = useState(0);
  const change = (act: () => void) => () => {
    act();
    redraw(count => count + 1);
  };
  return (
    <Menu
      buttonClass="icon-button"
      label={texts.app.theme}
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
      {textSizes.map(value => (
        <MenuChoice
          key={value}
          group="size"
          value={value}
          chosen={textSize() === value}
          onChoose={change(() => setTextSize(value))}
        >
          {texts.app.textSizes[value]}
        </MenuChoice>
      ))}
    </Menu>
  );
}
