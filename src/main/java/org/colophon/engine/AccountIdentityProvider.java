package org.colophon.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.colophon.accounts.People;
import org.colophon.accounts.PeopleQuery;
import org.colophon.accounts.Person;
import org.colophon.accounts.Role;
import org.jspecify.annotations.Nullable;

/**
 * Tells the engine who works in Tasklist and Cockpit: the enabled accounts that hold a role.
 *
 * <p>It only reads, so nothing in the web apps can make a user. It checks itself who may list
 * people: without that right a person sees no one else.
 */
class AccountIdentityProvider implements ReadOnlyIdentityProvider {

  private final People people;

  AccountIdentityProvider(People people) {
    this.people = people;
  }

  @Override
  public @Nullable User findUserById(String id) {
    return createUserQuery(Context.getCommandContext()).userId(id).singleResult();
  }

  @Override
  public UserQuery createUserQuery() {
    return new Users(executor());
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return new Users(null);
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new BadUserRequestException("People cannot be asked for by native query");
  }

  /** Never: people sign in to Colophon, not to the engine. */
  @Override
  public boolean checkPassword(String userId, String password) {
    return false;
  }

  @Override
  public @Nullable Group findGroupById(String id) {
    return createGroupQuery(Context.getCommandContext()).groupId(id).singleResult();
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new Groups(executor());
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return new Groups(null);
  }

  @Override
  public @Nullable Tenant findTenantById(String id) {
    return null;
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new NoTenants();
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return new NoTenants();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  private static CommandExecutor executor() {
    return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
  }

  /** True as well when nobody is signed in to the engine: then it is the engine that asks. */
  private static boolean mayList(CommandContext context, Resource resource) {
    return context
        .getAuthorizationManager()
        .isAuthorized(Permissions.READ, resource, Authorization.ANY);
  }

  private final class Users extends UserQueryImpl {

    Users(@Nullable CommandExecutor executor) {
      super(executor);
    }

    @Override
    public long executeCount(CommandContext context) {
      return query(context, 0, Integer.MAX_VALUE).map(people::count).orElse(0L);
    }

    @Override
    public List<User> executeList(CommandContext context, @Nullable Page page) {
      var offset = page == null ? 0 : page.getFirstResult();
      var limit = page == null ? Integer.MAX_VALUE : page.getMaxResults();
      return query(context, offset, limit).map(people::find).orElse(List.of()).stream()
          .map(AccountIdentityProvider::user)
          .toList();
    }

    /** Empty when nobody can match: names a tenant, or asks for others without the right to. */
    private Optional<PeopleQuery> query(CommandContext context, int offset, int limit) {
      var wanted = wantedIds();
      if (!mayList(context, Resources.USER)) {
        var me = context.getAuthenticatedUserId();
        wanted = wanted == null || wanted.contains(me) ? Set.of(me) : Set.of();
      }
      if (tenantId != null || (wanted != null && wanted.isEmpty())) {
        return Optional.empty();
      }
      return Optional.of(new PeopleQuery(wanted, groupId, nameLike(), emailLike(), offset, limit));
    }

    private @Nullable Set<String> wantedIds() {
      if (id != null) {
        return ids == null || Arrays.asList(ids).contains(id) ? Set.of(id) : Set.of();
      }
      return ids == null ? null : new HashSet<>(Arrays.asList(ids));
    }

    private @Nullable String nameLike() {
      return Stream.of(firstName, firstNameLike, lastName, lastNameLike)
          .filter(name -> name != null)
          .findFirst()
          .orElse(null);
    }

    private @Nullable String emailLike() {
      return email != null ? email : emailLike;
    }
  }

  private static User user(Person person) {
    var user = new UserEntity(person.id().value());
    user.setFirstName(person.givenName());
    user.setLastName(person.familyName());
    user.setEmail(person.email());
    return user;
  }

  private final class Groups extends GroupQueryImpl {

    Groups(@Nullable CommandExecutor executor) {
      super(executor);
    }

    @Override
    public long executeCount(CommandContext context) {
      return matching(context).count();
    }

    @Override
    public List<Group> executeList(CommandContext context, @Nullable Page page) {
      var all = matching(context).map(AccountIdentityProvider::group);
      return page == null
          ? all.toList()
          : all.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    private Stream<Role> matching(CommandContext context) {
      if (tenantId != null) {
        return Stream.empty();
      }
      return readable(context)
          .filter(role -> id == null || role.group().equals(id))
          .filter(role -> ids == null || Arrays.asList(ids).contains(role.group()))
          .filter(role -> name == null || role.group().equals(name))
          .filter(role -> nameLike == null || role.group().contains(nameLike.replace("%", "")))
          .filter(role -> userId == null || rolesOf(userId).anyMatch(role::equals))
          .filter(role -> userId == null || mayAskAbout(userId, context));
    }

    /** Whoever may not list people would else find out by their ids what others do. */
    private static boolean mayAskAbout(String person, CommandContext context) {
      return person.equals(context.getAuthenticatedUserId()) || mayList(context, Resources.USER);
    }

    private Stream<Role> readable(CommandContext context) {
      return mayList(context, Resources.GROUP)
          ? Arrays.stream(Role.values())
          : rolesOf(context.getAuthenticatedUserId());
    }
  }

  private Stream<Role> rolesOf(String userId) {
    return people.rolesOf(userId).stream();
  }

  private static Group group(Role role) {
    var group = new GroupEntity(role.group());
    group.setName(role.group());
    group.setType("WORKFLOW");
    return group;
  }

  private static final class NoTenants extends TenantQueryImpl {

    @Override
    public long executeCount(CommandContext context) {
      return 0;
    }

    @Override
    public List<Tenant> executeList(CommandContext context, @Nullable Page page) {
      return List.of();
    }
  }
}
