/**
 * The rules of the certification program as dated, versioned data: editions, fees, terms, limits,
 * thresholds, routes.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.colophon.program;
