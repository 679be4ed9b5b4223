// Runs before the page is drawn, so that a chosen theme never flashes in as the other one.
document.documentElement.classList.add('scripted');
try {
  const theme = localStorage.getItem('scratchgrad:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // A browser that refuses storage follows the system's theme.
}
