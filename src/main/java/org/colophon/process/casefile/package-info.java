/** What modules tell of money, courses, awards and mail is written into the case's timeline. */
@org.jspecify.annotations.NullMarked
package org.colophon.process.casefile;
