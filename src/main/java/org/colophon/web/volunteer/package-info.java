/** Pages of people who evaluate for the program, or offer to. */
@org.jspecify.annotations.NullMarked
package org.colophon.web.volunteer;
