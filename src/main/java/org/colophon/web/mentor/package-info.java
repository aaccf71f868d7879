/** Pages for mentors, for the candidates who look for one, and for both as a pair. */
@org.jspecify.annotations.NullMarked
package org.colophon.web.mentor;
