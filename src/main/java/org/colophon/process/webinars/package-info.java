/** Glue of the webinars, which have no model: their letters, their clock, who applied later. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.webinars;
