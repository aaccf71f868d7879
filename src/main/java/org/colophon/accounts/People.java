package org.colophon.accounts;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the people who work for the program: enabled, with at least one role. */
@Service
@Transactional(readOnly = true)
public class People {

  private static final String GIVEN = "a.choices.givenName";
  private static final String FAMILY = "a.choices.familyName";

  private final EntityManager entities;

  People(EntityManager entities) {
    this.entities = entities;
  }

  /** The people meant, by family name, given name and id. */
  public List<Person> find(PeopleQuery query) {
    return new Conditions(query)
        .ask(
            "select a",
            " order by lower(" + FAMILY + "), lower(" + GIVEN + "), a.id.value",
            Account.class)
        .setFirstResult(query.offset())
        .setMaxResults(query.limit())
        .getResultStream()
        .map(Account::person)
        .toList();
  }

  /**
   * What somebody may do here; nothing for a person who is unknown or shut out.
   *
   * @param person an id, or whatever else somebody typed for one
   */
  public Set<Role> rolesOf(String person) {
    return find(PeopleQuery.id(person)).stream().findFirst().map(Person::roles).orElse(Set.of());
  }

  public long count(PeopleQuery query) {
    return new Conditions(query).ask("select count(a)", "", Long.class).getSingleResult();
  }

  /** The where clause of one query with its parameters. */
  private class Conditions {

    private final StringBuilder where = new StringBuilder("a.enabled and a.roles is not empty");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Conditions(PeopleQuery query) {
      if (query.ids() != null) {
        and("a.id.value in :ids", "ids", query.ids());
      }
      if (query.group() != null) {
        Role.ofGroup(query.group())
            .ifPresentOrElse(
                role -> and(":role member of a.roles", "role", role),
                () -> where.append(" and false"));
      }
      if (query.nameLike() != null) {
        and(
            "("
                + like(GIVEN, "name")
                + " or "
                + like(FAMILY, "name")
                + " or "
                + like(GIVEN + " || ' ' || " + FAMILY, "name")
                + ")",
            "name",
            lower(query.nameLike()));
      }
      if (query.emailLike() != null) {
        and(like("a.email", "email"), "email", lower(query.emailLike()));
      }
    }

    <T> TypedQuery<T> ask(String select, String order, Class<T> answer) {
      var question =
          entities.createQuery(select + " from Account a where " + where + order, answer);
      parameters.forEach(question::setParameter);
      return question;
    }

    private void and(String condition, String parameter, Object value) {
      where.append(" and ").append(condition);
      parameters.put(parameter, value);
    }

    private static String like(String text, String parameter) {
      return "lower(" + text + ") like :" + parameter;
    }

    private static String lower(String pattern) {
      return pattern.toLowerCase(Locale.ROOT);
    }
  }
}
