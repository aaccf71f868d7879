package org.colophon.colleges;

/** Says why a graduation cannot be put before the college; names the field to change. */
public class GraduationRefused extends Exception {

  private final String field;

  GraduationRefused(String field, String sentence) {
    super(sentence);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
