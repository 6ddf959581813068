// fr: Le texte vient de GREETING, donc de la ConfigMap. « textContent » : du texte, jamais du HTML.
// en: The text comes from GREETING, hence from the ConfigMap. "textContent": text, never HTML.
const answer = await fetch('/greeting.txt');
if (answer.ok) {
  document.getElementById('greeting').textContent = (await answer.text()).trim();
}
