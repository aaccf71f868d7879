/** Pages for people of the program. */
@org.jspecify.annotations.NullMarked
package org.colophon.web.staff;
