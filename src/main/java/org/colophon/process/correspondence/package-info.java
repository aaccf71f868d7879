/** Who is told what: the notices processes and events send. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.correspondence;
