package org.colophon.web.provider;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.colophon.accounts.Accounts;
import org.colophon.accounts.Person;
import org.colophon.accounts.PersonId;
import org.colophon.courses.FieldGap;
import org.colophon.courses.ProviderId;
import org.colophon.courses.ProviderView;
import org.colophon.courses.Providers;
import org.colophon.web.Names;
import org.colophon.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of a provider have in common: its door, sentences, and people's names. */
@Component("providerDesk")
class ProviderDesk {

  private final Providers providers;
  private final Accounts accounts;
  private final MessageSourceAccessor texts;

  ProviderDesk(Providers providers, Accounts accounts, MessageSource texts) {
    this.providers = providers;
    this.accounts = accounts;
    this.texts = new MessageSourceAccessor(texts);
  }

  static PersonId person(Principal me) {
    return PersonId.of(me.getName());
  }

  /**
   * Opens a provider's page for somebody who acts for it.
   *
   * @throws ResponseStatusException not found, for everybody else
   */
  ProviderView enter(UUID id, Principal me, Model page) {
    var provider =
        providers
            .find(person(me), new ProviderId(id))
            .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    page.addAttribute("provider", provider);
    page.addAttribute("me", provider.representative(person(me)).orElseThrow());
    return provider;
  }

  /** The person's name; the id where the account is gone. */
  public String name(PersonId person) {
    return accounts.find(person).map(Person::name).orElseGet(person::value);
  }

  /** The names of these people. */
  Names names(Stream<PersonId> people) {
    return new Names(accounts, people.toList());
  }

  /** The person's address, for those who act for the same provider. */
  public String address(PersonId person) {
    return accounts.find(person).map(Person::email).orElse("");
  }

  String text(String key, Object... values) {
    return texts.getMessage(key, values);
  }

  Problem problem(String field, String key) {
    return new Problem(field, text(key));
  }

  /**
   * What is wrong with a text that must be there: nothing, or one sentence at its field.
   *
   * @param key of the sentences: {@code key.missing} and {@code key.long}
   */
  List<Problem> problems(String field, String text, int longest, String key) {
    if (text.isEmpty()) {
      return List.of(problem(field, key + ".missing"));
    }
    return text.length() > longest ? List.of(problem(field, key + ".long")) : List.of();
  }

  static List<Problem> problems(List<FieldGap> gaps) {
    return gaps.stream().map(it -> new Problem(it.field(), it.sentence())).toList();
  }
}
