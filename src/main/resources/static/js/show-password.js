// Puts a button below each password that shows what was typed. Without script there is none.
(() => {
  "use strict";

  document.querySelectorAll('input[type="password"][data-show]').forEach((input) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "link";
    button.setAttribute("aria-controls", input.id);
    const show = (shown) => {
      input.type = shown ? "text" : "password";
      button.textContent = shown ? input.dataset.hide : input.dataset.show;
    };
    button.addEventListener("click", () => show(input.type === "password"));
    // What is sent is a password again, so that no browser keeps it as a text once typed.
    input.form.addEventListener("submit", () => show(false));
    show(false);

    const line = document.createElement("p");
    line.append(button);
    input.after(line);
  });
})();
