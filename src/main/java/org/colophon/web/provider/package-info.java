/** The portal of education providers: who acts for them, their proposals of courses. */
@org.jspecify.annotations.NullMarked
package org.colophon.web.provider;
