package org.colophon.web.candidate;

import java.beans.PropertyEditorSupport;
import java.util.stream.Stream;
import org.colophon.candidates.Answer;
import org.colophon.candidates.CandidacyAlreadyOpen;
import org.colophon.candidates.EducationLevel;
import org.colophon.candidates.ExperienceKind;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Serves all pages of the application alike. */
@ControllerAdvice(
    assignableTypes = {
      ApplicationPersonalPage.class,
      ApplicationEducationPage.class,
      ApplicationExperiencePage.class,
      ApplicationMembershipPage.class,
      ApplicationConsentsPage.class
    })
class ApplicationAdvice {

  /** Where the page goes back to. */
  @ModelAttribute("via")
  ApplicationReturn via(@RequestParam(defaultValue = "") String via) {
    return ApplicationReturn.of(via);
  }

  /** What no page offers counts as not answered, so that the error stands at its field. */
  @InitBinder
  void offeredOnly(WebDataBinder binder) {
    Stream.of(
            Answer.class,
            EducationLevel.class,
            ExperienceKind.class,
            ApplicationExperienceForm.Per.class)
        .forEach(it -> binder.registerCustomEditor(it, new OfferedChoice(it)));
    binder.registerCustomEditor(Boolean.class, new Tick());
  }

  /** A page from before the submission was sent again, or opened from the history. */
  @ExceptionHandler
  String submittedAlready(CandidacyAlreadyOpen e, RedirectAttributes next) {
    next.addFlashAttribute("warning", e.getMessage());
    return "redirect:/application";
  }

  /** One of the choices a page offers, else none. */
  private static final class OfferedChoice extends PropertyEditorSupport {

    private final Class<? extends Enum<?>> choices;

    OfferedChoice(Class<? extends Enum<?>> choices) {
      this.choices = choices;
    }

    @Override
    public void setAsText(String name) {
      setValue(
          Stream.of(choices.getEnumConstants())
              .filter(it -> it.name().equals(name))
              .findFirst()
              .orElse(null));
    }
  }

  /** A box is ticked when it is sent with the value it has on the page. */
  private static final class Tick extends PropertyEditorSupport {

    @Override
    public void setAsText(String value) {
      setValue(value.equals("true"));
    }
  }
}
