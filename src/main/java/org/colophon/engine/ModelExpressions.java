package org.colophon.engine;

import java.beans.FeatureDescriptor;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.joda.time.DateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * What an expression in a model, form or filter can reach: variables, our delegates, beans marked
 * {@link ForModels}, the case number, and moments counted from now.
 *
 * <p>Everything else is not forbidden but unknown here: no other bean, no other property, no other
 * method. The engine's own way would reach every bean of the program and, by {@code getClass()},
 * all of Java.
 */
class ModelExpressions extends JuelExpressionManager {

  private final ListableBeanFactory beans;

  ModelExpressions(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  protected ELResolver createElResolver() {
    var resolver = new CompositeELResolver();
    resolver.add(new VariableScopeElResolver());
    resolver.add(new VariableContextElResolver());
    resolver.add(new BeansForModels());
    resolver.add(new CaseNumberOfExecution());
    resolver.add(new Moments());
    return resolver;
  }

  /** Knows a bean by its name when it is a delegate or marked as made for models. */
  private final class BeansForModels extends ReadOnly {

    private final BeanELResolver methods = new BeanELResolver(true);

    @Override
    public @Nullable Object getValue(
        ELContext context, @Nullable Object base, @Nullable Object property) {
      if (base != null || !(property instanceof String name) || !isForModels(name)) {
        return null;
      }
      context.setPropertyResolved(true);
      return beans.getBean(name);
    }

    private boolean isForModels(String name) {
      return beans.containsBean(name)
          && (beans.isTypeMatch(name, JavaDelegate.class)
              || beans.findAnnotationOnBean(name, ForModels.class) != null);
    }

    /** Its own methods only, so that none of those every object has. */
    @Override
    public @Nullable Object invoke(
        ELContext context,
        @Nullable Object base,
        Object method,
        Class<?> @Nullable [] types,
        Object @Nullable [] arguments) {
      return base != null
              && base.getClass().isAnnotationPresent(ForModels.class)
              && Arrays.stream(base.getClass().getDeclaredMethods())
                  .anyMatch(own -> own.getName().equals(method.toString()))
          ? methods.invoke(context, base, method, types, arguments)
          : null;
    }
  }

  /** {@code execution.processBusinessKey}. */
  private static final class CaseNumberOfExecution extends ReadOnly {

    @Override
    public @Nullable Object getValue(
        ELContext context, @Nullable Object base, @Nullable Object property) {
      if (!(base instanceof DelegateExecution execution)
          || !"processBusinessKey".equals(property)) {
        return null;
      }
      context.setPropertyResolved(true);
      return execution.getProcessBusinessKey();
    }
  }

  /** {@code dateTime().plusDays(7)} and its like. */
  private static final class Moments extends ReadOnly {

    private static final Set<String> STEPS =
        Set.of(
            "plusHours",
            "plusDays",
            "plusWeeks",
            "plusMonths",
            "minusHours",
            "minusDays",
            "minusWeeks",
            "minusMonths",
            "withTimeAtStartOfDay");

    private final BeanELResolver methods = new BeanELResolver(true);

    @Override
    public @Nullable Object invoke(
        ELContext context,
        @Nullable Object base,
        Object method,
        Class<?> @Nullable [] types,
        Object @Nullable [] arguments) {
      return base instanceof DateTime && STEPS.contains(method.toString())
          ? methods.invoke(context, base, method, types, arguments)
          : null;
    }

    @Override
    public @Nullable Object getValue(
        ELContext context, @Nullable Object base, @Nullable Object property) {
      return null;
    }
  }

  /** An expression reads; it never writes. */
  private abstract static class ReadOnly extends ELResolver {

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
      return true;
    }

    @Override
    public void setValue(
        ELContext context,
        @Nullable Object base,
        @Nullable Object property,
        @Nullable Object value) {}

    @Override
    public @Nullable Class<?> getType(
        ELContext context, @Nullable Object base, @Nullable Object property) {
      return null;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
      return null;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(
        ELContext context, @Nullable Object base) {
      return null;
    }
  }
}
