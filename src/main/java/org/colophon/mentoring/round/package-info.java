/** Brings many candidates and mentors together at once; knows numbers only. */
@org.jspecify.annotations.NullMarked
package org.colophon.mentoring.round;
