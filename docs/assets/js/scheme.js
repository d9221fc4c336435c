// Runs before anything is painted: the scheme a reader chose, and that there is a script.
document.documentElement.dataset.script = "";
try {
  const chosen = localStorage.getItem("scheme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.scheme = chosen;
} catch {
  // storage is closed: the system's scheme holds
}
