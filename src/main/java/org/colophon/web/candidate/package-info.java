/** The portal: what a candidate sees and does. */
@org.jspecify.annotations.NullMarked
package org.colophon.web.candidate;
