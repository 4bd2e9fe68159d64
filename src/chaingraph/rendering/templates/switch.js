// A page that holds several languages begins in that of the place to which its address leads, else in the one that its reader chose last, else in its own; its language and title follow.
(() => {
  const choices = [...document.querySelectorAll(".languages input")];
  const speak = choice => { document.documentElement.lang = choice.value; document.title = choice.dataset.title; };
  const led = document.getElementById(location.hash.slice(1))?.closest("main")?.lang;
  const lang = led || tongue.own(choices[0].value), first = choices.find(choice => choice.value === lang);
  first.checked = true;
  speak(first);
  choices.forEach(choice => choice.addEventListener("change", () => { tongue.choose(choice.value); speak(choice); }));
})();
