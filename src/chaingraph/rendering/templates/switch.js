// A page that holds several languages begins in that of the place to which its address leads, else in the reader's; its language and title follow.
(() => {
  const choices = [...document.querySelectorAll(".languages input")], spoken = choices.map(choice => choice.value);
  const speak = choice => { document.documentElement.lang = choice.value; document.title = choice.dataset.title; };
  const led = document.getElementById(location.hash.slice(1))?.closest("main")?.lang;
  const first = choices[spoken.indexOf(led || tongue.first(spoken, spoken[0]))];
  first.checked = true;
  speak(first);
  choices.forEach(choice => choice.addEventListener("change", () => { tongue.choose(choice.value); speak(choice); }));
})();
