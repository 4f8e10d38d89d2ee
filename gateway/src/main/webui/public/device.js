// Before the first paint: the theme and text size chosen on this device. A file of our own, because the policy allows no inline script.
(function () {
  try {
    var root = document.documentElement;
    var theme = localStorage.getItem('lectern.theme');
    var size = localStorage.getItem('lectern.textSize');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (size === '112' || size === '125' || size === '150') root.dataset.textSize = size;
  } catch {
    // A browser that keeps nothing shows the system's theme.
  }
})();
