/**
 * The interface for the programs of education providers: no page, no session, no cookie; a token
 * opens it.
 */
@org.jspecify.annotations.NullMarked
package org.colophon.web.api;
