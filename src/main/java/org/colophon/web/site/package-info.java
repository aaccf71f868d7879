/** Pages everybody may open, signed in or not. */
@org.jspecify.annotations.NullMarked
package org.colophon.web.site;
