/**
 * Who judges what, chosen for all open places together so that no other choice would be better
 * (R36): the problem in numbers, and its solution as a flow of least cost.
 */
@org.jspecify.annotations.NullMarked
package org.colophon.evaluation.assignment;
