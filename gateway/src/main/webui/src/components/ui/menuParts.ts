/** What a menu is made of: fetched apart, for a page is read long before anybody opens one. */
export { Menu, MenuButton, MenuItem, MenuItemRadio, MenuProvider, MenuSeparator } from '@ariakit/react';
