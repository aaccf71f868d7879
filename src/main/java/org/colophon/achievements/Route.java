package org.colophon.achievements;

/** How a competency set was achieved. */
public enum Route {
  COURSE,
  PORTFOLIO
}
