/** How far evaluators agree, and how each of them rates beside the others (R48, R49). */
@org.springframework.modulith.NamedInterface("agreement")
@org.jspecify.annotations.NullMarked
package org.colophon.evaluation.agreement;
