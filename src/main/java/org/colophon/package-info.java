/** Colophon: every package below is a module and declares which others it may use. */
@org.jspecify.annotations.NullMarked
package org.colophon;
