/** How the ratings of two or three evaluators become one result (R39, R40). */
@org.springframework.modulith.NamedInterface("verdict")
@org.jspecify.annotations.NullMarked
package org.colophon.evaluation.verdict;
